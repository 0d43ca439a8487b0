package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.ModifyDbInstance;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CapacityReservationSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.DedicatedHostSpec;
import io.virga.scenarios.spec.resource.EbsVolumeSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Instance types are those of the catalogue. */
final class InstanceTypesCheck implements Check {
    private final Catalogue catalogue;

    InstanceTypesCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.operations().forEach((name, operation) -> {
            if (operation instanceof ModifyDbInstance modify) {
                String at = "operations." + name + ".instanceType";
                check(at, modify.instanceType(), catalogue.databaseInstanceTypes(), findings);
            }
        });
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof AutoScalingGroupSpec group) {
                checkInstances(path, group.instanceType(), group.measuredOn(), findings);
                checkAll(path + ".instanceTypes", group, findings);
            } else if (spec instanceof AuroraClusterSpec cluster) {
                cluster.instanceTypes().forEach((at, type) -> {
                    if (!type.equals(AuroraClusterSpec.SERVERLESS)) {
                        check(path + "." + at, type, catalogue.databaseInstanceTypes(), findings);
                    }
                });
            } else if (spec instanceof InstanceSpec instance) {
                checkInstances(path, instance.instanceType(), instance.measuredOn(), findings);
            } else if (spec instanceof CapacityReservationSpec reservation) {
                check(path + ".instanceType", reservation.instanceType(), catalogue.instanceTypes(), findings);
            } else if (spec instanceof DedicatedHostSpec hosts && hosts.instanceType() != null) {
                check(path + ".instanceType", hosts.instanceType(), catalogue.instanceTypes(), findings);
            } else if (spec instanceof DbClusterSpec cluster) {
                check(path + ".instanceType", cluster.instanceType(), catalogue.databaseInstanceTypes(), findings);
            } else if (spec instanceof DbInstanceSpec db) {
                check(path + ".instanceType", db.instanceType(), catalogue.databaseInstanceTypes(), findings);
                db.replication().replicas().forEach((replica, each) -> {
                    if (each.instanceType() != null) {
                        String at = path + ".readReplicas." + replica + ".instanceType";
                        check(at, each.instanceType(), catalogue.databaseInstanceTypes(), findings);
                    }
                });
            } else if (spec instanceof EbsVolumeSpec volume) {
                for (int i = 0; i < volume.attachedTo().size(); i++) {
                    String type = volume.attachedTo().get(i).instanceType();
                    check(path + ".attachedTo[" + i + "].instanceType", type, catalogue.instanceTypes(), findings);
                }
            }
        });
    }

    private void checkAll(String path, AutoScalingGroupSpec group, Findings findings) {
        List<String> types = group.instanceTypes();
        if (types == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < types.size(); i++) {
            String at = path + "[" + i + "]";
            check(at, types.get(i), catalogue.instanceTypes(), findings);
            if (!seen.add(types.get(i))) {
                findings.error(at, Code.DUPLICATE_ENTRY, types.get(i) + " stands here a second time", null);
            }
        }
        if (!types.contains(group.instanceType()) && findings.whole(path)) {
            String message = "instanceTypes lacks the group's instanceType " + group.instanceType();
            findings.error(path, Code.INCONSISTENT, message, "it lists all types that the group may launch");
        }
    }

    private void checkInstances(String path, String instanceType, String measuredOn, Findings findings) {
        check(path + ".instanceType", instanceType, catalogue.instanceTypes(), findings);
        if (findings.written(path + ".measuredOn")) {
            check(path + ".measuredOn", measuredOn, catalogue.instanceTypes(), findings);
        }
    }

    private static void check(String path, String type, Set<String> known, Findings findings) {
        if (known.contains(type)) {
            return;
        }
        String hint = NearestName.hint(type, known);
        String property = path.substring(path.lastIndexOf('.') + 1);
        findings.error(
                path,
                Code.UNKNOWN_INSTANCE_TYPE,
                property + ": " + PrintableText.quote(type) + " is not in the catalogue",
                hint != null ? hint : "see `virga catalog instances`");
    }
}
