package io.virga.reports.view;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Purchase;

/** What lines of a bill are added up by. */
public enum CostBy {
    SERVICE,
    RESOURCE,
    /** The zone, or the region of what is in none. */
    ZONE,
    /** What is charged, such as "m5.large on-demand". */
    ITEM,
    /** How it was bought: on demand, less what commitments paid for; as Spot; by commitments, used and unused. */
    PURCHASE;

    String key(BillLine line) {
        return switch (this) {
            case SERVICE -> line.service();
            case RESOURCE -> line.resource();
            case ZONE -> line.place();
            case ITEM -> line.item();
            case PURCHASE -> purchase(line.purchase());
        };
    }

    private static String purchase(Purchase purchase) {
        return switch (purchase) {
            case ON_DEMAND, PAID_BY_COMMITMENTS -> "on demand";
            case SPOT -> "Spot";
            case RESERVED_INSTANCES -> "Reserved Instances";
            case UNUSED_RESERVED_INSTANCES -> "Reserved Instances, unused";
            case SAVINGS_PLANS -> "Savings Plans";
            case UNUSED_SAVINGS_PLANS -> "Savings Plans, unused";
            case UNUSED_CAPACITY_RESERVATIONS -> "Capacity Reservations, unused";
        };
    }
}
