package io.virga.models.scaling;

import io.virga.models.compute.InstanceType;
import io.virga.models.spot.SpotPool;
import io.virga.models.spot.SpotRequestTerms;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.StationSettings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a group launches next, and which part of it shrinks first (EC2 Auto Scaling User Guide, "Mixed instances groups").
 *
 * <p>On-Demand Instances come first, of the preferred type; then Spot Instances from the pool that the strategy chooses among
 * those of the zone.
 */
public final class MixedInstancesPolicy {
    /**
     * A type that the group may launch.
     *
     * @param application on an instance of it
     * @param pools by zone
     */
    public record Candidate(InstanceType type, StationSettings application, Map<AvailabilityZone, SpotPool> pools) {}

    private final InstancesDistribution distribution;
    private final List<Candidate> candidates;

    /** @param candidates the preferred one first, at least one */
    public MixedInstancesPolicy(InstancesDistribution distribution, List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a group needs at least one instance type");
        }
        this.distribution = distribution;
        this.candidates = List.copyOf(candidates);
    }

    boolean rebalancesCapacity() {
        return distribution.capacityRebalance();
    }

    SpotRequestTerms terms(SpotPool pool) {
        return SpotRequestTerms.oneTime(maxPriceUsd(pool));
    }

    private BigDecimal maxPriceUsd(SpotPool pool) {
        return Objects.requireNonNullElse(distribution.spotMaxPriceUsd(), pool.onDemandUsd());
    }

    /**
     * What to launch in that zone, in order of preference: the next is tried where the zone has no host for one. Empty when no
     * Spot pool there can launch.
     */
    List<LaunchOption> options(AvailabilityZone zone, List<GroupInstance> members, int desiredCapacity) {
        if (onDemand(members) < distribution.onDemandCapacity(desiredCapacity)) {
            return candidates.stream()
                    .map(candidate -> new LaunchOption(candidate.type(), candidate.application(), null))
                    .toList();
        }
        List<SpotPool> available = new ArrayList<>();
        for (Candidate candidate : candidates) {
            SpotPool pool = pool(candidate, zone);
            if (pool.canLaunch(maxPriceUsd(pool))) {
                available.add(pool);
            }
        }
        List<LaunchOption> options = new ArrayList<>();
        SpotPool chosen = choose(available, members);
        while (chosen != null) {
            for (Candidate candidate : candidates) {
                if (pool(candidate, zone) == chosen) {
                    options.add(new LaunchOption(candidate.type(), candidate.application(), chosen));
                }
            }
            available.remove(chosen);
            chosen = choose(available, members);
        }
        return options;
    }

    private @Nullable SpotPool choose(List<SpotPool> available, List<GroupInstance> members) {
        return distribution
                .spotAllocationStrategy()
                .choose(available, pool -> from(pool, members), distribution.spotInstancePools());
    }

    private static SpotPool pool(Candidate candidate, AvailabilityZone zone) {
        return Objects.requireNonNull(candidate.pools().get(zone), "a pool of each type in each zone");
    }

    /** The members of the part that is too large for {@code desiredCapacity}: one of them is terminated next. */
    List<GroupInstance> surplusPart(List<GroupInstance> members, int desiredCapacity) {
        boolean tooManyOnDemand = onDemand(members) > distribution.onDemandCapacity(desiredCapacity);
        List<GroupInstance> part = new ArrayList<>(members);
        part.removeIf(member -> member.isSpot() == tooManyOnDemand);
        return part;
    }

    private static int onDemand(List<GroupInstance> members) {
        int count = 0;
        for (GroupInstance member : members) {
            count += member.isActive() && !member.isSpot() ? 1 : 0;
        }
        return count;
    }

    private static int from(SpotPool pool, List<GroupInstance> members) {
        int count = 0;
        for (GroupInstance member : members) {
            count += member.isActive() && member.option().pool() == pool ? 1 : 0;
        }
        return count;
    }
}
