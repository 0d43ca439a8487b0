package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.InstanceBandwidth;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.ModifyDbInstance;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import java.util.List;

/** Where the bandwidth of instances is a limit, it is known for each of their types. */
final class BandwidthCheck implements Check {
    private final Catalogue catalogue;

    BandwidthCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.operations().forEach((name, operation) -> {
            if (operation instanceof ModifyDbInstance modify
                    && scenario.resources().get(modify.target()) instanceof DbInstanceSpec db
                    && isLimited(scenario, db.zone().region())) {
                check("operations." + name + ".instanceType", modify.instanceType(), findings);
            }
        });
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof AutoScalingGroupSpec group
                    && !group.zones().isEmpty()
                    && isLimited(scenario, group.zones().get(0).region())) {
                List<String> types = group.allInstanceTypes();
                for (int i = 0; i < types.size(); i++) {
                    String at = group.instanceTypes() == null ? ".instanceType" : ".instanceTypes[" + i + "]";
                    check(path + at, types.get(i), findings);
                }
            } else if (spec instanceof AuroraClusterSpec cluster
                    && isLimited(scenario, cluster.placement().writer().region())) {
                cluster.instanceTypes().forEach((at, type) -> check(path + "." + at, type, findings));
            } else if (spec instanceof InstanceSpec instance
                    && !instance.zones().isEmpty()
                    && isLimited(scenario, instance.zones().get(0).region())) {
                check(path + ".instanceType", instance.instanceType(), findings);
            } else if (spec instanceof DbClusterSpec cluster
                    && !cluster.zones().isEmpty()
                    && isLimited(scenario, cluster.zones().get(0).region())) {
                check(path + ".instanceType", cluster.instanceType(), findings);
            } else if (spec instanceof DbInstanceSpec db
                    && isLimited(scenario, db.zone().region())) {
                check(path + ".instanceType", db.instanceType(), findings);
                db.replication().replicas().forEach((replica, each) -> {
                    if (each.instanceType() != null) {
                        check(path + ".readReplicas." + replica + ".instanceType", each.instanceType(), findings);
                    }
                });
            }
        });
    }

    private static boolean isLimited(ScenarioSpec scenario, String region) {
        RegionSpec spec = scenario.regions().get(region);
        return spec != null && spec.instanceBandwidth() == InstanceBandwidth.LIMITED;
    }

    private void check(String path, String type, Findings findings) {
        boolean known = catalogue.instanceTypes().contains(type)
                || catalogue.databaseInstanceTypes().contains(type);
        if (known && !catalogue.ratesNetwork(type)) {
            findings.error(
                    path,
                    Code.NO_NETWORK_RATING,
                    "AWS gives no number for the bandwidth of " + type,
                    "choose another type, or instanceBandwidth: unlimited");
        }
    }
}
