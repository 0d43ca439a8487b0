package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.ModifyDbInstance;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.PromoteReadReplica;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes of databases' classes change something, and can be simulated. */
final class DbModificationsCheck {
    private final ScenarioSpec scenario;
    private final Findings findings;

    DbModificationsCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check() {
        Map<String, String> classes = new LinkedHashMap<>();
        TimedOperations.of(scenario).forEach(entry -> check(entry.getKey(), entry.getValue(), classes));
        scenario.operations().forEach((name, operation) -> {
            if (operation.at() == null) {
                check(name, operation, new LinkedHashMap<>());
            }
        });
    }

    /** @param classes that databases have by then, where they are not the first */
    private void check(String name, OperationSpec operation, Map<String, String> classes) {
        String path = "operations." + name;
        if (!(operation instanceof ModifyDbInstance modify) || !findings.whole(path)) {
            return;
        }
        CloudResourceSpec resource = Resources.find(path + ".target", modify.target(), scenario, findings);
        if (resource instanceof DbInstanceSpec db) {
            if (findings.whole("resources." + modify.target())) {
                checkDatabase(path, modify, db, classes);
            }
        } else if (resource != null) {
            String message = "'" + modify.target() + "' is " + Resources.describe(resource)
                    + "; modifyDbInstance is for a dbInstance";
            findings.error(path + ".target", Code.WRONG_TARGET, message, null);
        }
    }

    private void checkDatabase(String path, ModifyDbInstance modify, DbInstanceSpec db, Map<String, String> classes) {
        String before = classes.getOrDefault(modify.target(), db.instanceType());
        classes.put(modify.target(), modify.instanceType());
        boolean isInvokedAmongOthers = modify.at() == null && isModifiedBesides(modify);
        if (before.equals(modify.instanceType()) && !isInvokedAmongOthers) {
            String message = "'" + modify.target() + "' is " + before + " already";
            findings.error(path + ".instanceType", Code.DB_MODIFICATION, message, null);
        }
        if (db.standby() != null && findings.written(path + ".outage")) {
            String message = "outage has no effect: '" + modify.target() + "' has a standby, which takes over";
            findings.errorAtKey(path + ".outage", Code.INERT, message, "leave it out");
        }
        checkPromotion(path + ".target", modify);
    }

    private boolean isModifiedBesides(ModifyDbInstance modify) {
        return scenario.operations().values().stream()
                .anyMatch(other -> other instanceof ModifyDbInstance
                        && !other.equals(modify)
                        && other.target().equals(modify.target()));
    }

    /** What the promotion of a read replica leaves behind is the database no more, and the replica keeps its class. */
    private void checkPromotion(String path, ModifyDbInstance modify) {
        scenario.operations().forEach((name, other) -> {
            if (other instanceof PromoteReadReplica promotion
                    && promotion.target().equals(modify.target())
                    && promotion.at() != null
                    && modify.at() != null
                    && promotion.at().compareTo(modify.at()) <= 0) {
                String message = "'" + modify.target() + "' is read replica '" + promotion.replica()
                        + "' by then, which '" + name + "' promotes and which keeps its class";
                findings.error(path, Code.DB_MODIFICATION, message, "write instanceType at the read replica");
            }
        });
    }
}
