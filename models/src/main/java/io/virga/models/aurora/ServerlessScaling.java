package io.virga.models.aurora;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Journal;
import io.virga.models.traffic.ServiceStation;
import java.util.ArrayList;
import java.util.List;

/**
 * The capacities of the Serverless v2 instances of a cluster. Each scales by itself, but readers of the promotion tiers 0 and
 * 1 follow the writer, so that a failover finds them large enough (Aurora user guide, "Aurora Serverless v2").
 */
public final class ServerlessScaling extends Entity {
    private static final long SECOND = 1_000_000_000L;
    private static final int LAST_TIER_THAT_FOLLOWS = 1;
    private static final double NANOS_PER_HOUR = 3_600e9;

    private final AuroraCluster cluster;
    private final List<Scaled> instances = new ArrayList<>();
    private final Timer second = timer("second", this::followWriter);

    private record Scaled(ClusterMember member, ServerlessInstance capacity) {
        boolean follows() {
            return member.promotionTier() <= LAST_TIER_THAT_FOLLOWS;
        }
    }

    public ServerlessScaling(Simulation sim, String path, AuroraCluster cluster) {
        super(sim, path);
        this.cluster = cluster;
        second.schedule(SECOND);
    }

    /** From now on that member's capacity scales. */
    public ServerlessScaling add(String path, ClusterMember member, ServerlessSettings settings, Journal journal) {
        instances.add(
                new Scaled(member, new ServerlessInstance(simulation(), path, settings, member.station(), journal)));
        return this;
    }

    private void followWriter() {
        ServiceStation writer = cluster.writerStation();
        int halves = 0;
        for (Scaled instance : instances) {
            if (instance.member.station() == writer) {
                halves = instance.capacity.halves();
                instance.capacity.follow(0);
            }
        }
        for (Scaled instance : instances) {
            if (instance.member.station() != writer && instance.follows()) {
                instance.capacity.follow(halves);
            }
        }
        second.schedule(SECOND);
    }

    /** The capacity of all instances now, in ACUs. */
    public double acus() {
        return instances.stream()
                .mapToDouble(instance -> instance.capacity.halves() / 2.0)
                .sum();
    }

    /** ACU-hours since measuring began. */
    public double acuHours() {
        return instances.stream()
                        .mapToDouble(
                                instance -> instance.capacity.halvesOverTime().integral() / 2)
                        .sum()
                / NANOS_PER_HOUR;
    }

    /** The largest capacity of one instance since measuring began, in ACUs. */
    public double largestAcus() {
        return instances.stream()
                        .mapToDouble(
                                instance -> instance.capacity.halvesOverTime().max())
                        .max()
                        .orElse(0)
                / 2;
    }

    /** Measuring begins. */
    public void restart() {
        instances.forEach(instance -> instance.capacity.halvesOverTime().restart());
    }
}
