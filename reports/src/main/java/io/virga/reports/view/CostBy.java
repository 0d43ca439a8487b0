package io.virga.reports.view;

import io.virga.scenarios.result.BillLine;

/** What lines of a bill are added up by. */
public enum CostBy {
    SERVICE,
    RESOURCE,
    /** The zone, or the region of what is in none. */
    ZONE,
    /** What is charged, such as "m5.large on-demand". */
    ITEM;

    String key(BillLine line) {
        return switch (this) {
            case SERVICE -> line.service();
            case RESOURCE -> line.resource();
            case ZONE -> line.place();
            case ITEM -> line.item();
        };
    }
}
