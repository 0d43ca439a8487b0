package io.virga.scenarios.build;

import io.virga.models.pricing.Bill;
import io.virga.models.pricing.BillBuilder;

/** Meters what the measured window costs. */
public final class Metering {
    private final CloudModel model;
    private final DataTransfer transfer;

    private Metering(CloudModel model) {
        this.model = model;
        this.transfer = DataTransfer.start(model);
    }

    /** Begins with the measured window. */
    public static Metering start(CloudModel model) {
        return new Metering(model);
    }

    /** The bill, at the end of the window. */
    public Bill bill() {
        return billUntil(model.window().endNanos());
    }

    /** The bill of the window so far, at that time, which is now. */
    public Bill billUntil(long endNanos) {
        BillBuilder bill = new BillBuilder(
                        PriceBooks.of(model.pricing()), model.window().startNanos(), endNanos, model.commitments())
                .month(model.pricing().month().toNanos());
        if (model.pricing().freeTier()) {
            bill.withFreeTier();
        }
        model.resources().values().forEach(resource -> resource.meter(bill));
        model.snapshots().meter(bill);
        transfer.meter(bill);
        return bill.build();
    }
}
