package io.virga.scenarios.build;

import io.virga.models.aurora.AuroraCluster;
import io.virga.models.aurora.ClusterMember;
import io.virga.models.aurora.ClusterTimes;
import io.virga.models.aurora.ClusterVolume;
import io.virga.models.aurora.VolumeTimes;
import io.virga.models.compute.InstanceType;
import io.virga.models.database.CopyReads;
import io.virga.models.database.StaleReads;
import io.virga.models.network.DataCharge;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AuroraEngine;
import io.virga.scenarios.spec.resource.AuroraFailoverSpec;
import io.virga.scenarios.spec.resource.AuroraReaderSpec;
import io.virga.scenarios.spec.resource.AuroraVolumeSpec;
import io.virga.scenarios.spec.value.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The machines and the volume of an Aurora cluster. */
record AuroraParts(AuroraCluster cluster, StationFleet fleet, StaleReads staleReads) {
    private static final long GROUP_BYTES = 10L << 30;
    private static final int VOLUME_ZONES = 3;
    private static final double BYTES_PER_GIB = 1L << 30;
    private static final double POSTGRES_BYTES_PER_CONNECTION = 9_531_392;
    private static final int POSTGRES_MOST_CONNECTIONS = 5_000;

    static AuroraParts build(String name, AuroraClusterSpec spec, BuildContext context) {
        List<Place> zones = spec.zones();
        RegionSpec region =
                Objects.requireNonNull(context.spec().regions().get(zones.get(0).region()));
        ClusterVolume volume = new ClusterVolume(
                context.sim(),
                name + ".volume",
                context.zones(volumeZones(zones, region)),
                times(spec.volume(), region),
                (int) ((spec.volume().size().bytes() + GROUP_BYTES - 1) / GROUP_BYTES));
        StationFleet fleet = new StationFleet(context.sim(), context.calls(), settings(spec, 0, context));
        StaleReads stale = new StaleReads();
        List<ClusterMember> members = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            CopyReads reads = new CopyReads(context.sim(), volume, stale);
            AvailabilityZone zone = context.zone(zones.get(i));
            ServiceStation station = fleet.add(
                    name + "." + (i + 1) + ".station",
                    zone,
                    settings(spec, i, context).withStorage(reads));
            double memoryGib = type(spec, i).memoryGib();
            members.add(new ClusterMember(station, reads, tier(spec, i), memoryGib));
        }
        AuroraCluster cluster = new AuroraCluster(
                context.sim(),
                name,
                members,
                volume,
                Variates.of(spec.restart()),
                times(spec.failover()),
                context.journal());
        return new AuroraParts(cluster, fleet, stale);
    }

    /** Those of the instances first, then those of the region in its order. */
    private static List<Place> volumeZones(List<Place> instances, RegionSpec region) {
        Set<Place> zones = new LinkedHashSet<>(instances);
        region.zones().forEach(zone -> zones.add(new Place(instances.get(0).region(), zone)));
        return zones.stream().limit(VOLUME_ZONES).toList();
    }

    private static VolumeTimes times(AuroraVolumeSpec volume, RegionSpec region) {
        return new VolumeTimes(
                Variates.of(region.intraZoneLatency()),
                Variates.of(region.interZoneLatency()),
                Variates.of(volume.write()),
                Variates.of(volume.read()),
                Variates.of(volume.readerDelay()),
                Variates.of(volume.readerApply()),
                Variates.of(volume.repair()));
    }

    private static ClusterTimes times(AuroraFailoverSpec failover) {
        return new ClusterTimes(
                Variates.of(failover.detection()),
                Variates.of(failover.promotion()),
                Variates.of(failover.dnsUpdate()),
                failover.clientDnsCache().toNanos());
    }

    private static InstanceType type(AuroraClusterSpec spec, int instance) {
        return Machines.type(spec.typesOfInstances().get(instance));
    }

    private static int tier(AuroraClusterSpec spec, int instance) {
        List<AuroraReaderSpec> readers = spec.placement().readers();
        return instance == 0
                ? spec.placement().writerPromotionTier()
                : readers.get(instance - 1).promotionTier();
    }

    private static StationSettings settings(AuroraClusterSpec spec, int instance, BuildContext context) {
        InstanceType type = type(spec, instance);
        Integer most = spec.maxConnections();
        return new StationSettings(
                most != null ? most : connections(spec.engine(), type),
                Queues.endless(context.spec()),
                type.vcpus(),
                Machines.capacity(type),
                1,
                DataCharge.OWN_SIDE_FREE,
                context.networkRating(type, spec.zones().get(instance)));
    }

    /** Aurora user guide, "Maximum connections to an Aurora DB instance". */
    private static int connections(AuroraEngine engine, InstanceType type) {
        double bytes = type.memoryGib() * BYTES_PER_GIB;
        return engine == AuroraEngine.MYSQL
                ? (int) Math.max(45 * log2(bytes / 805_306_368), 1_000 * log2(bytes / 8_187_281_408.0))
                : (int) Math.min(POSTGRES_MOST_CONNECTIONS, bytes / POSTGRES_BYTES_PER_CONNECTION);
    }

    private static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
