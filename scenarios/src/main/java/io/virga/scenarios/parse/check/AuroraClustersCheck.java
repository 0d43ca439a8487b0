package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.DbClusterSpec;
import io.virga.scenarios.spec.resource.ServiceSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The operations of a database cluster that write and that go to readers are operations of it, and not the same. */
final class AuroraClustersCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        GlobalDatabaseCheck.checkOperations(scenario, findings);
        new BacktracksCheck(scenario, findings).check();
        new ClusterRestoresCheck(scenario, findings).check();
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof AuroraClusterSpec cluster && findings.whole(path)) {
                check(path, cluster.writes(), cluster.reads(), cluster.service(), findings);
                checkServerless(path, cluster, findings);
                ReplicaScalingCheck.check(path, cluster, findings);
                CustomEndpointsCheck.check(path, cluster, findings);
                VolumeClonesCheck.check(name, cluster, scenario, findings);
                GlobalDatabaseCheck.check(path + ".globalDatabase", cluster, scenario, findings);
            } else if (spec instanceof DbClusterSpec cluster && findings.whole(path)) {
                check(path, cluster.writes(), cluster.reads(), cluster.service(), findings);
            }
        });
    }

    private static void check(
            String path, List<String> writes, List<String> reads, Map<String, ServiceSpec> service, Findings findings) {
        checkNames(path, "writes", writes, service.keySet(), findings);
        checkNames(path, "reads", reads, service.keySet(), findings);
        reads.forEach(read -> checkRead(path, read, writes, service, findings));
    }

    private static void checkNames(
            String path, String property, List<String> names, Set<String> operations, Findings findings) {
        boolean written = findings.written(path + "." + property);
        // That the default finds nothing to send to readers is no mistake; that nothing writes would be.
        if (!written && property.equals("reads")) {
            return;
        }
        for (int i = 0; i < names.size(); i++) {
            String operation = names.get(i);
            String at = written ? path + "." + property + "[" + i + "]" : path;
            if (!operations.contains(operation)) {
                String message = "the cluster has no operation " + PrintableText.quote(operation) + " for " + property;
                String hint = property + ": [] if there is none, or of " + String.join(", ", operations)
                        + " those that are meant";
                findings.error(at, Code.DANGLING_REFERENCE, message, hint);
            } else if (names.indexOf(operation) < i) {
                String message = "operation " + PrintableText.quote(operation) + " stands here a second time";
                findings.error(at, Code.DUPLICATE_ENTRY, message, null);
            }
        }
    }

    private static void checkServerless(String path, AuroraClusterSpec cluster, Findings findings) {
        boolean isServerless = cluster.typesOfInstances().contains(AuroraClusterSpec.SERVERLESS);
        if (isServerless && cluster.serverless() == null) {
            String message = "instances of type " + AuroraClusterSpec.SERVERLESS + " need a capacity range";
            findings.error(path, Code.SERVERLESS, message, "write serverless: { minCapacity: 0.5, maxCapacity: 16 }");
        } else if (!isServerless && cluster.serverless() != null) {
            String message = "serverless has no effect: no instance is of type " + AuroraClusterSpec.SERVERLESS;
            findings.errorAtKey(path + ".serverless", Code.SERVERLESS, message, "write instanceType: db.serverless");
        }
    }

    private static void checkRead(
            String path, String read, List<String> writing, Map<String, ServiceSpec> operations, Findings findings) {
        ServiceSpec service = operations.get(read);
        boolean writes = writing.contains(read)
                || (service != null && service.io() != null && service.io().writes() > 0);
        if (writes) {
            String message = "operation " + PrintableText.quote(read)
                    + " writes and goes to the reader endpoint, whose instances are read-only";
            String at = findings.written(path + ".reads") ? path + ".reads" : path;
            findings.error(at, Code.INCONSISTENT, message, "take it out of reads");
        }
    }
}
