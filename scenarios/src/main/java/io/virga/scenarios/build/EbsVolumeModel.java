package io.virga.scenarios.build;

import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.storage.EbsLimits;
import io.virga.models.storage.EbsLink;
import io.virga.models.storage.IoTotals;
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
    /** It is there before the simulation begins and after it ends. */
    private static final List<RunInterval> LIFE = List.of(new RunInterval(0, Long.MAX_VALUE));

    private final String name;
    private final Volume volume;
    private final BlockDeviceEndpoint endpoint;
    private final StationTotals totals;
    private final Map<String, Demand> demands;
    private final VolumeMetrics metrics;

    private EbsVolumeModel(
            String name,
            Volume volume,
            BlockDeviceEndpoint endpoint,
            StationTotals totals,
            Map<String, Demand> demands) {
        this.name = name;
        this.volume = volume;
        this.endpoint = endpoint;
        this.totals = totals;
        this.demands = demands;
        this.metrics = new VolumeMetrics(volume.totals());
    }

    static EbsVolumeModel build(String name, EbsVolumeSpec spec, BuildContext context) {
        AvailabilityZone zone = context.zone(spec.zone());
        Volume volume = new Volume(
                context.sim(), name, zone, Volumes.settings(spec), Volumes.latency(spec), new IoTotals(context.sim()));
        volume.burstBalance(spec.burstBalance().fraction().doubleValue());
        StationTotals totals = new StationTotals(context.sim());
        BlockDeviceEndpoint endpoint = new BlockDeviceEndpoint(
                context.sim(), name + ".endpoint", context.calls(), zone, machines(volume, spec), totals);
        return new EbsVolumeModel(name, volume, endpoint, totals, Demands.ofIos(spec.service()));
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
        metrics.restart();
    }

    @Override
    public void observe(Observations to) {
        StationMetrics.observe(totals, to);
        metrics.observe(to);
        to.ratio("BurstBalance", "last", "1", volume.burstBalance(), 1, 1);
    }

    @Override
    public void meter(BillBuilder bill) {
        bill.volumes(name, volume.zone(), volume.settings(), LIFE);
    }

    @Override
    public void sample(Samples samples) {
        metrics.sample(samples);
        samples.add("BurstBalance", "1", volume.burstBalance());
    }
}
