package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoRecovery;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CreditMode;
import io.virga.scenarios.spec.resource.HostAffinity;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.Placed;
import io.virga.scenarios.spec.resource.PlacementSpec;
import io.virga.scenarios.spec.resource.PlacementStrategy;
import io.virga.scenarios.spec.resource.Tenancy;

/** What EC2 lets Dedicated Instances and instances on Dedicated Hosts be. */
final class TenancyCheck implements Check {
    private static final String GROUPS = " (EC2 User Guide, \"Placement groups\")";
    private static final String HOSTS = " (EC2 User Guide, \"Dedicated Hosts\")";
    private static final int MOST_DEDICATED_PARTITIONS = 2;

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof Placed placed && placed.placement() != null && findings.whole(path)) {
                check(path, placed, placed.placement(), findings);
            }
        });
    }

    private static void check(String path, Placed placed, PlacementSpec placement, Findings findings) {
        String at = path + ".placement";
        if (placement.group() == null && placement.tenancy() == Tenancy.DEFAULT) {
            findings.errorAtKey(at, Code.INERT, "'placement' says neither group nor tenancy", "remove it");
        }
        switch (placement.tenancy()) {
            case DEFAULT -> {}
            case DEDICATED -> checkDedicated(at, placement, findings);
            case HOST -> checkHost(path, placed, placement, findings);
        }
        if (placement.tenancy() != Tenancy.HOST) {
            checkInert(at + ".hosts", placement.hosts() != null, findings);
            checkInert(at + ".affinity", placement.affinity() == HostAffinity.HOST, findings);
        }
    }

    private static void checkInert(String path, boolean isWritten, Findings findings) {
        if (isWritten) {
            String property = path.substring(path.lastIndexOf('.') + 1);
            findings.errorAtKey(
                    path, Code.INERT, "'" + property + "' has no effect without tenancy: host", "remove it");
        }
    }

    private static void checkDedicated(String path, PlacementSpec placement, Findings findings) {
        if (placement.group() == PlacementStrategy.SPREAD) {
            String message = "a spread placement group has no Dedicated Instances" + GROUPS;
            findings.error(path + ".tenancy", Code.TENANCY, message, null);
        }
        Integer partitions = placement.partitions();
        if (partitions != null && partitions > MOST_DEDICATED_PARTITIONS) {
            String message = partitions + " partitions; with Dedicated Instances a placement group has at most "
                    + MOST_DEDICATED_PARTITIONS + GROUPS;
            findings.error(path + ".partitions", Code.TENANCY, message, null);
        }
    }

    private static void checkHost(String path, Placed placed, PlacementSpec placement, Findings findings) {
        String at = path + ".placement.tenancy";
        if (placement.group() != null) {
            findings.error(at, Code.TENANCY, "no placement group has Dedicated Hosts" + GROUPS, null);
        }
        if (placed.creditSpecification() == CreditMode.UNLIMITED) {
            String message = "T3 instances on a Dedicated Host have standard mode only" + HOSTS;
            findings.error(path + ".creditSpecification", Code.TENANCY, message, null);
        }
        if (placed instanceof AutoScalingGroupSpec group) {
            if (placement.affinity() == HostAffinity.HOST) {
                String message = "'affinity' has no effect in a group, which starts no instance a second time";
                findings.errorAtKey(path + ".placement.affinity", Code.INERT, message, "remove it");
            }
            if (group.instancesDistribution() != null) {
                String message = "Spot Instances do not run on Dedicated Hosts (EC2 User Guide, \"Spot Instances\")";
                findings.error(at, Code.TENANCY, message, "remove instancesDistribution, or the tenancy");
            }
        }
        if (placed instanceof InstanceSpec instance && recovers(instance)) {
            String message = "EC2 does not recover instances on Dedicated Hosts"
                    + " (EC2 User Guide, \"Automatic instance recovery\")";
            findings.error(
                    at,
                    Code.TENANCY,
                    message,
                    "leave out autoRecovery and the alarm, or write hostRecovery: on for the hosts");
        }
        if (placed.capacityReservation() != null) {
            String message = "Dedicated Hosts have no Capacity Reservations" + HOSTS;
            findings.errorAtKey(path + ".capacityReservation", Code.TENANCY, message, "remove it");
        }
    }

    private static boolean recovers(InstanceSpec instance) {
        return instance.autoRecovery() == AutoRecovery.DEFAULT
                || (instance.statusCheckAlarms() != null
                        && instance.statusCheckAlarms().recover() != null);
    }
}
