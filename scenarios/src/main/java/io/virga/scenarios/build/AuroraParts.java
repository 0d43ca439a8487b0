package io.virga.scenarios.build;

import io.virga.models.aurora.AuroraCluster;
import io.virga.models.aurora.ClusterMember;
import io.virga.models.aurora.ClusterTimes;
import io.virga.models.aurora.ClusterVolume;
import io.virga.models.aurora.ReplicaScaling;
import io.virga.models.aurora.ServerlessScaling;
import io.virga.models.aurora.ServerlessSettings;
import io.virga.models.aurora.VolumeTimes;
import io.virga.models.database.CopyReads;
import io.virga.models.database.StaleReads;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AuroraFailoverSpec;
import io.virga.scenarios.spec.resource.AuroraReaderSpec;
import io.virga.scenarios.spec.resource.AuroraVolumeSpec;
import io.virga.scenarios.spec.resource.ServerlessSpec;
import io.virga.scenarios.spec.value.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The machines and the volume of an Aurora cluster. */
record AuroraParts(
        AuroraCluster cluster,
        StationFleet fleet,
        StaleReads staleReads,
        @Nullable ServerlessScaling serverless,
        @Nullable ReplicaScaling replicas) {
    private static final long GROUP_BYTES = 10L << 30;
    private static final int VOLUME_ZONES = 3;

    static AuroraParts build(String name, AuroraClusterSpec spec, BuildContext context) {
        StationFleet fleet =
                new StationFleet(context.sim(), context.calls(), new AuroraMachines(spec, context).settings(0));
        return build(name, spec, fleet, new StaleReads(), context);
    }

    /** With stations and reads that count with those of a cluster that is there already. */
    static AuroraParts build(
            String name, AuroraClusterSpec spec, StationFleet fleet, StaleReads stale, BuildContext context) {
        List<Place> zones = spec.zones();
        RegionSpec region =
                Objects.requireNonNull(context.spec().regions().get(zones.get(0).region()));
        ClusterVolume volume = new ClusterVolume(
                context.sim(),
                name + ".volume",
                context.zones(volumeZones(zones, region)),
                times(spec.volume(), region),
                (int) ((spec.volume().size().bytes() + GROUP_BYTES - 1) / GROUP_BYTES));
        AuroraMachines machines = new AuroraMachines(spec, context);
        List<ClusterMember> members = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            CopyReads reads = new CopyReads(context.sim(), volume, stale);
            ServiceStation station = fleet.add(
                    name + "." + (i + 1) + ".station",
                    context.zone(zones.get(i)),
                    machines.settings(i).withStorage(reads));
            members.add(new ClusterMember(
                    station, reads, tier(spec, i), machines.type(i).memoryGib()));
        }
        AuroraCluster cluster = new AuroraCluster(
                context.sim(),
                name,
                members,
                volume,
                Variates.of(spec.restart()),
                times(spec.failover()),
                context.journal());
        ReplicaScaling replicas = spec.replicaScaling() == null
                ? null
                : new AuroraReaders(name, spec, fleet, stale, cluster, context)
                        .scaling(spec.replicaScaling(), context.zones(volumeZones(zones, region)));
        return new AuroraParts(
                cluster, fleet, stale, serverless(name, spec, machines, members, cluster, context), replicas);
    }

    private static @Nullable ServerlessScaling serverless(
            String name,
            AuroraClusterSpec spec,
            AuroraMachines machines,
            List<ClusterMember> members,
            AuroraCluster cluster,
            BuildContext context) {
        ServerlessSpec range = spec.serverless();
        if (range == null) {
            return null;
        }
        ServerlessSettings settings = new ServerlessSettings(
                range.minHalves(), range.maxHalves(), range.pause().toNanos());
        ServerlessScaling scaling = new ServerlessScaling(context.sim(), name + ".capacity", cluster);
        for (int i = 0; i < members.size(); i++) {
            if (machines.isServerless(i)) {
                scaling.add(name + "." + (i + 1) + ".capacity", members.get(i), settings, context.journal());
            }
        }
        return scaling;
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
                failover.clientDnsCache().toNanos(),
                failover.failureChance().fraction().doubleValue());
    }

    private static int tier(AuroraClusterSpec spec, int instance) {
        List<AuroraReaderSpec> readers = spec.placement().readers();
        return instance == 0
                ? spec.placement().writerPromotionTier()
                : readers.get(instance - 1).promotionTier();
    }
}
