package io.virga.scenarios.build;

import io.virga.models.pricing.BillBuilder;
import io.virga.models.storage.EbsLimits;
import io.virga.models.storage.EbsLink;
import io.virga.models.storage.Volume;
import io.virga.models.storage.VolumeAccess;
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
    private final Volume volume;
    private final BlockDeviceEndpoint endpoint;
    private final StationTotals totals;
    private final Map<String, Demand> demands;
    private final VolumeFleet fleet;

    private EbsVolumeModel(
            String name,
            VolumeFleet fleet,
            Volume volume,
            BlockDeviceEndpoint endpoint,
            StationTotals totals,
            Map<String, Demand> demands) {
        this.name = name;
        this.volume = volume;
        this.endpoint = endpoint;
        this.totals = totals;
        this.demands = demands;
        this.fleet = fleet;
    }

    static EbsVolumeModel build(String name, EbsVolumeSpec spec, BuildContext context) {
        AvailabilityZone zone = context.zone(spec.zone());
        VolumeFleet fleet = new VolumeFleet(spec, context);
        Volume volume = fleet.create(name, zone);
        StationTotals totals = new StationTotals(context.sim());
        BlockDeviceEndpoint endpoint = new BlockDeviceEndpoint(
                context.sim(), name + ".endpoint", context.calls(), zone, machines(volume, spec), totals);
        return new EbsVolumeModel(name, fleet, volume, endpoint, totals, Demands.ofIos(spec.service()));
    }

    private static List<BlockDevice> machines(Volume volume, EbsVolumeSpec spec) {
        List<BlockDevice> machines = new ArrayList<>();
        for (AttachmentSpec instance : spec.attachedTo()) {
            EbsLimits limits = Volumes.limits(instance.instanceType());
            if (limits == null) {
                machines.add(new VolumeAccess(volume, null));
            } else {
                String path = volume.path() + ".instance" + (machines.size() + 1);
                EbsLink link = new EbsLink(volume.simulation(), path, volume.zone(), limits);
                volume.attach(link);
                machines.add(new VolumeAccess(volume, link));
            }
        }
        return machines.isEmpty() ? List.of(new VolumeAccess(volume, null)) : machines;
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
                volume.slowdown(factor);
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
