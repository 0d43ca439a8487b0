package io.virga.scenarios.build;

import io.virga.models.pricing.BillBuilder;
import io.virga.models.storage.VolumeAccess;
import io.virga.models.storage.VolumeSlot;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.BlockDeviceEndpoint;
import io.virga.models.traffic.Degradable;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.spec.resource.AttachmentSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An EBS volume that clients use directly, in a simulation. */
final class EbsVolumeModel implements ResourceModel {
    private final String name;
    private final VolumeSlot slot;
    private final BlockDeviceEndpoint endpoint;
    private final StationTotals totals;
    private final Map<String, Demand> demands;
    private final VolumeFleet fleet;

    private EbsVolumeModel(
            String name,
            VolumeFleet fleet,
            VolumeSlot slot,
            BlockDeviceEndpoint endpoint,
            StationTotals totals,
            Map<String, Demand> demands) {
        this.name = name;
        this.slot = slot;
        this.endpoint = endpoint;
        this.totals = totals;
        this.demands = demands;
        this.fleet = fleet;
    }

    static EbsVolumeModel build(String name, EbsVolumeSpec spec, BuildContext context) {
        AvailabilityZone zone = context.zone(spec.zone());
        VolumeFleet fleet = new VolumeFleet(spec, context);
        VolumeSlot slot = fleet.create(name, zone);
        StationTotals totals = new StationTotals(context.sim());
        BlockDeviceEndpoint endpoint = new BlockDeviceEndpoint(
                context.sim(), name + ".endpoint", context.calls(), zone, machines(slot, fleet, spec), totals);
        return new EbsVolumeModel(name, fleet, slot, endpoint, totals, Demands.ofIos(spec.service()));
    }

    private static List<BlockDevice> machines(VolumeSlot slot, VolumeFleet fleet, EbsVolumeSpec spec) {
        List<BlockDevice> machines = new ArrayList<>();
        for (AttachmentSpec instance : spec.attachedTo()) {
            String path = slot.volume().path() + ".instance" + (machines.size() + 1);
            machines.add(fleet.access(slot, path, instance.instanceType()));
        }
        return machines.isEmpty() ? List.of(new VolumeAccess(slot, null)) : machines;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean runsCode() {
        return false;
    }

    @Override
    public Router router(String population) {
        return call -> endpoint;
    }

    @Override
    public Demand demand(String operation) {
        return Demands.find(demands, name, operation);
    }

    @Override
    public StationTotals totals() {
        return totals;
    }

    @Override
    public VolumeFleet volumes() {
        return fleet;
    }

    @Override
    public Degradable degradable() {
        return new Degradable() {
            @Override
            public void slowdown(double factor) {
                slot.volume().slowdown(factor);
            }

            @Override
            public void errorShare(double share) {
                endpoint.errorShare(share);
            }
        };
    }

    @Override
    public void restart() {
        totals.restart();
        fleet.metrics().restart();
    }

    @Override
    public void observe(Observations to) {
        StationMetrics.observe(totals, to);
        fleet.metrics().observe(to);
    }

    @Override
    public void meter(BillBuilder bill) {
        VolumeMetering.ec2(name, fleet, bill);
    }

    @Override
    public void sample(Samples samples) {
        fleet.metrics().sample(samples);
    }
}
