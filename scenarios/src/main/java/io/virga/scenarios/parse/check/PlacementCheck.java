package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.place.HostSpec;
import io.virga.scenarios.spec.place.RackSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.PlacementSpec;
import io.virga.scenarios.spec.resource.PlacementStrategy;
import io.virga.scenarios.spec.value.Numbers;
import io.virga.scenarios.spec.value.Place;
import io.virga.scenarios.spec.value.VirtualCpus;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instances fit the hosts, the capacity and the placement groups that the scenario gives them. */
final class PlacementCheck implements Check {
    private static final String SOURCE = "(EC2 User Guide, \"Placement groups\")";
    private static final int MOST_PER_ZONE = 7;
    private static final double BYTES_PER_GIB = 1L << 30;

    private final Catalogue catalogue;

    PlacementCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof AutoScalingGroupSpec group && findings.whole(path) && findings.whole("regions")) {
                checkGroup(path, group, scenario, findings);
            }
        });
    }

    private void checkGroup(String path, AutoScalingGroupSpec group, ScenarioSpec scenario, Findings findings) {
        for (int i = 0; i < group.allInstanceTypes().size(); i++) {
            String typePath =
                    group.instanceTypes() == null ? path + ".instanceType" : path + ".instanceTypes[" + i + "]";
            check(
                    new Instances(
                            path,
                            typePath,
                            group.allInstanceTypes().get(i),
                            group.zones(),
                            group.desiredCapacity(),
                            group.placement()),
                    scenario,
                    findings);
        }
    }

    /** Some instances of one type that a resource launches into zones of one region. */
    private record Instances(
            String path,
            String typePath,
            String type,
            List<Place> zones,
            int count,
            @Nullable PlacementSpec placement) {
        /** The most that any of the zones gets when they are in balance. */
        int perZone() {
            return (count + zones.size() - 1) / zones.size();
        }
    }

    private void check(Instances instances, ScenarioSpec scenario, Findings findings) {
        MachineSize size = catalogue.size(instances.type());
        RegionSpec region = instances.zones().isEmpty()
                ? null
                : scenario.regions().get(instances.zones().get(0).region());
        if (size == null || region == null) {
            return;
        }
        checkHosts(instances, size, region, findings);
        checkCapacity(instances, size, region, findings);
        if (instances.placement() != null) {
            checkPlacement(instances, size, region, instances.placement(), findings);
        }
    }

    private static void checkHosts(Instances instances, MachineSize size, RegionSpec region, Findings findings) {
        HostSpec host = region.host();
        boolean fits = (host != null && holds(host, size))
                || region.racks().values().stream().map(RackSpec::host).anyMatch(each -> holds(each, size));
        if (region.hasRacks() && !fits) {
            String message = instances.type() + " needs " + size.vcpus() + " vCPU and "
                    + Numbers.format(BigDecimal.valueOf(size.memoryGib()))
                    + " GiB, more than any host of the region has";
            findings.error(instances.typePath(), Code.HOST_TOO_SMALL, message, "an instance lies on one host");
        }
    }

    private static boolean holds(HostSpec host, MachineSize size) {
        return size.vcpus() <= host.vcpus().count().doubleValue()
                && size.memoryGib() <= host.memory().bytes() / BYTES_PER_GIB;
    }

    private static void checkCapacity(Instances instances, MachineSize size, RegionSpec region, Findings findings) {
        if (region.capacity().isEmpty()) {
            return;
        }
        String path = instances.typePath();
        VirtualCpus capacity = region.capacity().get(size.family());
        if (capacity == null) {
            String message = "the region says what capacity it has, and has none of family '" + size.family() + "'";
            String hint =
                    "its capacity is of " + String.join(", ", region.capacity().keySet());
            findings.error(path, Code.NO_CAPACITY, message, hint);
        } else if (capacity.count().intValue() < instances.perZone() * size.vcpus()) {
            String message = instances.perZone() + " instances a zone at the start need "
                    + instances.perZone() * size.vcpus() + " vCPU, and a zone has " + capacity;
            findings.error(path, Code.NO_CAPACITY, message, null);
        }
    }

    private static void checkPlacement(
            Instances instances, MachineSize size, RegionSpec region, PlacementSpec placement, Findings findings) {
        String path = instances.path() + ".placement";
        if (!region.hasRacks()) {
            String message = "a placement group is about racks, and the region says of none";
            findings.error(path, Code.NO_RACKS, message, "write racksPerZone for the region");
        }
        checkPartitions(path + ".partitions", placement, findings);
        if (placement.group() == PlacementStrategy.SPREAD && instances.perZone() > MOST_PER_ZONE) {
            String message =
                    instances.perZone() + " instances a zone at the start; a spread placement group has at most "
                            + MOST_PER_ZONE + " running in a zone " + SOURCE;
            findings.error(path + ".group", Code.SPREAD_LIMIT, message, null);
        }
        if (placement.group() == PlacementStrategy.CLUSTER) {
            checkCluster(path + ".group", instances, size, findings);
        }
    }

    private static void checkPartitions(String path, PlacementSpec placement, Findings findings) {
        Integer partitions = placement.partitions();
        boolean partitioned = placement.group() == PlacementStrategy.PARTITION;
        if (partitions == null) {
            if (partitioned) {
                String message = "a partition placement group needs 'partitions', from 1 to " + MOST_PER_ZONE;
                findings.error(path.replaceFirst("partitions$", "group"), Code.PARTITION_LIMIT, message, null);
            }
        } else if (!partitioned) {
            findings.errorAtKey(path, Code.INERT, "'partitions' has no effect without group: partition", "remove it");
        } else if (partitions > MOST_PER_ZONE) {
            String message =
                    partitions + " partitions; a placement group has at most " + MOST_PER_ZONE + " in a zone " + SOURCE;
            findings.error(path, Code.PARTITION_LIMIT, message, null);
        }
    }

    private static void checkCluster(String path, Instances instances, MachineSize size, Findings findings) {
        if (size.burstable()) {
            String message =
                    "a cluster placement group takes no burstable type such as " + instances.type() + " " + SOURCE;
            findings.error(path, Code.CLUSTER_LIMIT, message, null);
        }
        if (instances.zones().size() > 1) {
            String message = "a cluster placement group lies in one zone, not in "
                    + instances.zones().size() + " " + SOURCE;
            findings.error(path, Code.CLUSTER_LIMIT, message, null);
        }
    }
}
