package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.scaling.InstancesDistribution;
import io.virga.models.scaling.MixedInstancesPolicy;
import io.virga.models.spot.SpotAllocationStrategy;
import io.virga.models.spot.SpotMarket;
import io.virga.models.spot.SpotPool;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.InstancesDistributionSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The types of a group and its terms of purchase, from its scenario. */
final class MixedInstances {
    private MixedInstances() {}

    /**
     * Null for a group of On-Demand Instances alone.
     *
     * @param application on an instance of a type
     */
    static @Nullable MixedInstancesPolicy of(
            AutoScalingGroupSpec spec, BuildContext context, Function<InstanceType, StationSettings> application) {
        InstancesDistributionSpec distribution = spec.instancesDistribution();
        if (distribution == null) {
            return null;
        }
        List<MixedInstancesPolicy.Candidate> candidates = new ArrayList<>();
        for (String name : spec.allInstanceTypes()) {
            InstanceType type = Machines.type(name);
            candidates.add(new MixedInstancesPolicy.Candidate(
                    type, application.apply(type), pools(type, context.zones(spec.zones()), context)));
        }
        return new MixedInstancesPolicy(distribution(distribution), candidates);
    }

    private static Map<AvailabilityZone, SpotPool> pools(
            InstanceType type, List<AvailabilityZone> zones, BuildContext context) {
        Map<AvailabilityZone, SpotPool> pools = new LinkedHashMap<>();
        for (AvailabilityZone zone : zones) {
            String region = zone.region().name();
            SpotMarket market = context.spotMarkets().of(region);
            BigDecimal onDemandUsd = PriceBooks.of(context.spec().pricing())
                    .ec2OnDemand(region, type.name())
                    .usd();
            pools.put(zone, market.pool(type, zone, onDemandUsd));
        }
        return pools;
    }

    private static InstancesDistribution distribution(InstancesDistributionSpec spec) {
        return new InstancesDistribution(
                spec.onDemandBaseCapacity(),
                spec.onDemandPercentageAboveBaseCapacity().percent(),
                SpotAllocationStrategy.valueOf(spec.spotAllocationStrategy().name()),
                Objects.requireNonNullElse(spec.spotInstancePools(), InstancesDistributionSpec.DEFAULT_POOLS),
                spec.spotMaxPrice() == null
                        ? null
                        : spec.spotMaxPrice().perHour().amount(),
                spec.capacityRebalance());
    }
}
