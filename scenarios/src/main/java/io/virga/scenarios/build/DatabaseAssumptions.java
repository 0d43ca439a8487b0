package io.virga.scenarios.build;

import io.virga.models.aurora.ServerlessSettings;
import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.spec.operation.ConvertToMultiAz;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the models of database clusters take for granted that no field of the scenario says. */
final class DatabaseAssumptions {
    private DatabaseAssumptions() {}

    static List<Assumption> of(CloudResourceSpec resource) {
        if (resource instanceof AuroraClusterSpec cluster) {
            return ofAurora(cluster);
        } else if (resource instanceof DbClusterSpec) {
            return List.of(new Assumption(
                    "price of a Multi-AZ DB cluster",
                    "three instances in one zone each",
                    "no list price was looked up"));
        }
        return List.of();
    }

    /** Standbys that databases get. */
    static List<Assumption> ofConversions(Collection<OperationSpec> operations) {
        List<Assumption> assumptions = new ArrayList<>();
        for (OperationSpec operation : operations) {
            if (operation instanceof ConvertToMultiAz conversion) {
                assumptions.add(new Assumption(
                        "price of a database that gets a standby",
                        "Multi-AZ from when the standby is in sync; its storage from the call",
                        "AWS publishes no rule"));
                assumptions.add(new Assumption(
                        "commits on a standby whose data is loaded",
                        "each touches one block, evenly",
                        "as I/Os on restored volumes"));
                BackupAssumptions.ofLoading(conversion.loading(), assumptions);
            }
        }
        return assumptions;
    }

    private static List<Assumption> ofAurora(AuroraClusterSpec cluster) {
        List<Assumption> assumptions = new ArrayList<>();
        if (cluster.serverless() != null) {
            assumptions.add(new Assumption(
                    "growth of Serverless v2",
                    "by half each second above 75% busy; less by 0.5 ACU a second after a minute below 50%",
                    "AWS: every second, larger steps at larger capacities; no figures"));
            assumptions.add(new Assumption(
                    "vCPUs of an ACU",
                    Double.toString(ServerlessSettings.VCPUS_PER_ACU),
                    "those of 2 GiB of a memory-optimized instance; AWS: corresponding CPU"));
        }
        if (cluster.globalDatabase() != null && cluster.globalDatabase().writeForwarding() != null) {
            assumptions.add(new Assumption(
                    "forwarding of writes",
                    "takes no processor time where they come from, and any number at a time",
                    "AWS: at most a tenth of the writer's max_connections by default; no figure of the work"));
        }
        if (cluster.volume().cloneOf() != null) {
            assumptions.add(new Assumption(
                    "pages that writes change", "each page as likely as any other", "AWS publishes no figure"));
        }
        if (cluster.replicaScaling() != null) {
            assumptions.add(new Assumption(
                    "target tracking of readers",
                    "readers × metric / target; in below 90% of the target",
                    "AWS publishes neither; as for groups of instances"));
        }
        return assumptions;
    }
}
