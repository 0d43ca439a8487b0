package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.PromoteReadReplica;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.DbReplicationSpec;
import io.virga.scenarios.spec.resource.ServiceSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Read replicas are as many as RDS allows, and have something to serve or to be there for. */
final class ReadReplicasCheck {
    private ReadReplicasCheck() {}

    static void check(String path, String name, DbInstanceSpec db, ScenarioSpec scenario, Findings findings) {
        DbReplicationSpec replication = db.replication();
        if (replication.replicas().isEmpty()) {
            if (replication.readReplicas() != null) {
                findings.error(path + ".readReplicas", Code.READ_REPLICA, "there are no read replicas", "leave it out");
            }
            return;
        }
        int replicas = replication.replicas().size();
        if (replicas > DbReplicationSpec.MOST_REPLICAS) {
            String message = replicas + " read replicas are more than the " + DbReplicationSpec.MOST_REPLICAS
                    + " that a database can have (RDS user guide, working with DB instance read replicas)";
            findings.errorAtKey(path + ".readReplicas", Code.READ_REPLICA, message, null);
        }
        checkReads(path, db, findings);
        if (replication.eventualReads().isEmpty() && !isPromoted(name, scenario)) {
            String message = "the read replicas serve nothing, and no operation promotes one";
            findings.error(path + ".reads", Code.INERT, message, "write reads: [readEventual]");
        }
    }

    private static void checkReads(String path, DbInstanceSpec db, Findings findings) {
        boolean written = findings.written(path + ".reads");
        List<String> reads = db.replication().eventualReads();
        for (int i = 0; i < reads.size(); i++) {
            String operation = reads.get(i);
            String at = path + (written ? ".reads[" + i + "]" : ".readReplicas");
            ServiceSpec service = db.service().get(operation);
            String quoted = PrintableText.quote(operation);
            if (service == null) {
                String message = "the database has no operation " + quoted + " for its read replicas";
                String hint = "reads: [] if they serve none, or of "
                        + String.join(", ", db.service().keySet()) + " those that may miss a commit";
                findings.error(at, Code.DANGLING_REFERENCE, message, hint);
            } else if (reads.indexOf(operation) < i) {
                findings.error(at, Code.DUPLICATE_ENTRY, "operation " + quoted + " stands here a second time", null);
            } else if (db.replication().commits().contains(operation)
                    || (service.io() != null && service.io().writes() > 0)) {
                String message = "operation " + quoted + " writes, which no read replica does";
                findings.error(at, Code.READ_REPLICA, message, "RDS user guide: read replicas are read-only");
            }
        }
    }

    /** A database has been replaced once it is the turn of a second replica, which follows one that is out of use. */
    static void checkPromotions(ScenarioSpec scenario, Findings findings) {
        Set<String> promoted = new HashSet<>();
        scenario.operations().forEach((name, operation) -> {
            if (operation instanceof PromoteReadReplica && !promoted.add(operation.target())) {
                String message = "a read replica of '" + operation.target() + "' is promoted already";
                String hint = "the others follow the instance that it replaces";
                findings.error("operations." + name, Code.READ_REPLICA, message, hint);
            }
        });
    }

    private static boolean isPromoted(String name, ScenarioSpec scenario) {
        return scenario.operations().values().stream()
                .anyMatch(operation -> operation instanceof PromoteReadReplica
                        && operation.target().equals(name));
    }

    /** Whether {@code target} is a database with that read replica; if not, says so. */
    static void checkReplica(String path, String target, String replica, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec resource = Resources.find(path + ".target", target, scenario, findings);
        if (resource == null) {
            return;
        }
        if (!(resource instanceof DbInstanceSpec db)) {
            String message =
                    "'" + target + "' is " + Resources.describe(resource) + "; read replicas are a dbInstance's";
            findings.error(path + ".target", Code.WRONG_TARGET, message, null);
        } else if (!db.replication().replicas().containsKey(replica) && findings.whole("resources." + target)) {
            findings.dangling(
                    path + ".replica",
                    "read replica",
                    replica,
                    db.replication().replicas().keySet());
        }
    }
}
