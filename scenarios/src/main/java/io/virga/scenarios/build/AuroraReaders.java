package io.virga.scenarios.build;

import io.virga.models.aurora.AuroraCluster;
import io.virga.models.aurora.ClusterMember;
import io.virga.models.aurora.ReaderMetric;
import io.virga.models.aurora.ReaderSource;
import io.virga.models.aurora.ReplicaScaling;
import io.virga.models.aurora.ReplicaScalingSettings;
import io.virga.models.database.CopyReads;
import io.virga.models.database.StaleReads;
import io.virga.models.scaling.TargetTracking;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.ReplicaScalingSpec;
import java.util.List;

/** The readers that are added to an Aurora cluster. */
final class AuroraReaders {
    private final String name;
    private final AuroraClusterSpec spec;
    private final StationFleet fleet;
    private final StaleReads stale;
    private final AuroraCluster cluster;
    private final BuildContext context;
    private int created;

    AuroraReaders(
            String name,
            AuroraClusterSpec spec,
            StationFleet fleet,
            StaleReads stale,
            AuroraCluster cluster,
            BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.fleet = fleet;
        this.stale = stale;
        this.cluster = cluster;
        this.context = context;
    }

    /** @param zones in which they can be */
    ReplicaScaling scaling(ReplicaScalingSpec scaling, List<AvailabilityZone> zones) {
        ReplicaScalingSettings settings = new ReplicaScalingSettings(
                ReaderMetric.valueOf(scaling.metric().name()),
                new TargetTracking(scaling.targetValue().value(), scaling.disableScaleIn()),
                scaling.minCapacity(),
                scaling.maxCapacity(),
                scaling.scaleOutCooldown().toNanos(),
                scaling.scaleInCooldown().toNanos(),
                Variates.of(scaling.creation()));
        return new ReplicaScaling(
                context.sim(), name + ".replicas", cluster, settings, new Source(zones), context.journal());
    }

    private final class Source implements ReaderSource {
        private final List<AvailabilityZone> zones;

        Source(List<AvailabilityZone> zones) {
            this.zones = zones;
        }

        @Override
        public List<AvailabilityZone> zones() {
            return zones;
        }

        @Override
        public ClusterMember create(AvailabilityZone zone) {
            AuroraMachines machines = new AuroraMachines(spec, context);
            CopyReads reads = new CopyReads(context.sim(), cluster.volume(), stale);
            ServiceStation station = fleet.add(
                    name + ".replica-" + ++created + ".station",
                    zone,
                    machines.settings(0).withStorage(reads));
            return new ClusterMember(
                    station, reads, ClusterMember.LAST_TIER, machines.type(0).memoryGib());
        }

        @Override
        public void delete(ClusterMember member) {
            member.station().close();
            fleet.remove(member.station());
        }
    }
}
