package io.virga.scenarios.build;

import io.virga.models.network.Network;
import io.virga.models.pricing.Bill;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.PriceBook;
import io.virga.models.topology.AvailabilityZone;
import java.util.LinkedHashMap;
import java.util.Map;

/** Meters what the measured window costs. */
public final class Metering {
    static final PriceBook BOOK = PriceBook.load();

    private final CloudModel model;
    private final Map<AvailabilityZone, Long> outBefore = new LinkedHashMap<>();
    private final Map<AvailabilityZone, Long> inBefore = new LinkedHashMap<>();

    private Metering(CloudModel model) {
        this.model = model;
    }

    /** Begins with the measured window. */
    public static Metering start(CloudModel model) {
        Metering metering = new Metering(model);
        Network network = model.network();
        for (AvailabilityZone zone : model.zones().values()) {
            metering.outBefore.put(zone, network.paidOutBytes(zone));
            metering.inBefore.put(zone, network.paidInBytes(zone));
        }
        return metering;
    }

    /** The bill, at the end of the window. */
    public Bill bill() {
        BillBuilder bill = new BillBuilder(
                BOOK, model.window().startNanos(), model.window().endNanos());
        model.resources().values().forEach(resource -> resource.meter(bill));
        model.snapshots().meter(bill);
        Network network = model.network();
        outBefore.forEach((zone, out) -> bill.interZoneData(
                zone, network.paidOutBytes(zone) - out, network.paidInBytes(zone) - inBefore.getOrDefault(zone, 0L)));
        return bill.build();
    }
}
