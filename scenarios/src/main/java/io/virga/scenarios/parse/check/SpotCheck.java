package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.InstancesDistributionSpec;
import io.virga.scenarios.spec.resource.SpotAllocationStrategy;
import io.virga.scenarios.spec.value.Percentage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups ask for Spot Instances where there are some, and regions describe a Spot market for somebody. */
final class SpotCheck implements Check {
    private final Catalogue catalogue;

    SpotCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        Set<String> used = new HashSet<>();
        scenario.resources().forEach((name, spec) -> {
            if (spec instanceof AutoScalingGroupSpec group && group.instancesDistribution() != null) {
                String path = "resources." + name;
                checkDistribution(path + ".instancesDistribution", group.instancesDistribution(), findings);
                String region = region(group);
                if (region != null) {
                    used.add(region);
                    checkMarket(path, group, region, scenario, findings);
                }
            } else if (spec instanceof InstanceSpec instance
                    && instance.spot() != null
                    && !instance.zones().isEmpty()) {
                used.add(instance.zones().get(0).region());
                new SpotInstancesCheck(catalogue).check("resources." + name, instance, scenario, findings);
            }
        });
        scenario.regions().forEach((name, region) -> {
            if (region.spot() != null && !used.contains(name) && findings.whole("resources")) {
                findings.errorAtKey(
                        "regions." + name + ".spot",
                        Code.UNREACHABLE,
                        "nobody asks for Spot Instances in region '" + name + "'",
                        "a group does so with instancesDistribution, an instance with spot");
            }
        });
    }

    private static @Nullable String region(AutoScalingGroupSpec group) {
        return group.zones().isEmpty() ? null : group.zones().get(0).region();
    }

    private static void checkDistribution(String path, InstancesDistributionSpec distribution, Findings findings) {
        Percentage onDemand = distribution.onDemandPercentageAboveBaseCapacity();
        if (onDemand.compareTo(Percentage.of(100)) == 0) {
            findings.error(
                    path + ".onDemandPercentageAboveBaseCapacity",
                    Code.INERT,
                    "with 100% on demand the group never asks for Spot Instances",
                    "lower it, or remove instancesDistribution");
        }
        if (distribution.spotInstancePools() != null
                && distribution.spotAllocationStrategy() != SpotAllocationStrategy.LOWEST_PRICE) {
            findings.error(
                    path + ".spotInstancePools",
                    Code.INERT,
                    "spotInstancePools means something with lowestPrice only",
                    null);
        }
        if (distribution.spotMaxPrice() != null
                && distribution.spotMaxPrice().perHour().amount().signum() <= 0) {
            findings.error(path + ".spotMaxPrice", Code.OUT_OF_RANGE, "spotMaxPrice must be above 0 USD/h", null);
        }
    }

    private void checkMarket(
            String path, AutoScalingGroupSpec group, String region, ScenarioSpec scenario, Findings findings) {
        RegionSpec spec = scenario.regions().get(region);
        if (spec != null && spec.spot() == null) {
            findings.errorAtKey(
                    path + ".instancesDistribution",
                    Code.NO_SPOT,
                    "region '" + region + "' does not describe its Spot pools",
                    "give it spot: {}, or properties in place of the defaults");
        }
        List<String> types = group.allInstanceTypes();
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i);
            if (catalogue.instanceTypes().contains(type) && !catalogue.offersSpot(type, region)) {
                findings.error(
                        group.instanceTypes() == null ? path + ".instanceType" : path + ".instanceTypes[" + i + "]",
                        Code.NO_SPOT,
                        "the Spot Instance Advisor has no data of " + type + " in " + region,
                        null);
            }
        }
    }
}
