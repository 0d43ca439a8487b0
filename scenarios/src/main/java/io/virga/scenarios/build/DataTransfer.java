package io.virga.scenarios.build;

import io.virga.models.network.Network;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data that crosses zones and regions from some moment on. */
final class DataTransfer {
    /** One direction between two regions. */
    private record Way(Region from, Region to) {}

    private final Network network;
    private final Map<AvailabilityZone, Long> outBefore = new LinkedHashMap<>();
    private final Map<AvailabilityZone, Long> inBefore = new LinkedHashMap<>();
    private final Map<Way, Long> betweenBefore = new LinkedHashMap<>();

    private DataTransfer(Network network) {
        this.network = network;
    }

    /** Begins to count. */
    static DataTransfer start(CloudModel model) {
        DataTransfer transfer = new DataTransfer(model.network());
        List<Region> regions = new ArrayList<>();
        for (AvailabilityZone zone : model.zones().values()) {
            transfer.outBefore.put(zone, transfer.network.paidOutBytes(zone));
            transfer.inBefore.put(zone, transfer.network.paidInBytes(zone));
            if (!regions.contains(zone.region())) {
                regions.add(zone.region());
            }
        }
        for (Region from : regions) {
            regions.stream().filter(to -> to != from).forEach(to -> transfer.start(new Way(from, to)));
        }
        return transfer;
    }

    private void start(Way way) {
        betweenBefore.put(way, network.bytes(way.from(), way.to()));
    }

    /** Adds what has crossed since then. */
    void meter(BillBuilder bill) {
        outBefore.forEach((zone, out) -> bill.interZoneData(
                zone, network.paidOutBytes(zone) - out, network.paidInBytes(zone) - inBefore.getOrDefault(zone, 0L)));
        betweenBefore.forEach((way, before) ->
                bill.interRegionData(way.from().name(), way.to().name(), network.bytes(way.from(), way.to()) - before));
    }
}
