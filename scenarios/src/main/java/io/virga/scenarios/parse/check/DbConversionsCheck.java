package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.ConvertToMultiAz;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;

/** Only a database without a standby gets one, and once. */
final class DbConversionsCheck {
    private final ScenarioSpec scenario;
    private final Findings findings;

    DbConversionsCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check() {
        scenario.operations().forEach((name, operation) -> {
            if (operation instanceof ConvertToMultiAz conversion && findings.whole("operations." + name)) {
                check(name, conversion);
            }
        });
    }

    private void check(String name, ConvertToMultiAz conversion) {
        String path = "operations." + name;
        CloudResourceSpec resource = Resources.find(path + ".target", conversion.target(), scenario, findings);
        if (resource instanceof DbInstanceSpec db) {
            if (findings.whole("resources." + conversion.target())) {
                checkDatabase(name, conversion, db);
            }
        } else if (resource != null) {
            String message = "'" + conversion.target() + "' is " + Resources.describe(resource)
                    + "; convertToMultiAz is for a dbInstance";
            findings.error(path + ".target", Code.WRONG_TARGET, message, null);
        }
    }

    private void checkDatabase(String name, ConvertToMultiAz conversion, DbInstanceSpec db) {
        String path = "operations." + name;
        if (!conversion.multiAz().enabled()) {
            String message = "convertToMultiAz gives '" + conversion.target() + "' a standby, and takes none away";
            findings.error(path + ".multiAz", Code.DB_CONVERSION, message, null);
        } else if (db.standby() != null) {
            String message = "'" + conversion.target() + "' has a standby from the beginning";
            findings.error(path + ".target", Code.DB_CONVERSION, message, "write multiAz: false there");
        } else if (!isFirst(name, conversion.target())) {
            String message = "'" + conversion.target() + "' gets a standby by another operation already";
            findings.error(path + ".target", Code.DB_CONVERSION, message, null);
        } else {
            RestoredInstanceCheck data = new RestoredInstanceCheck(findings);
            data.checkData(path, "convertToMultiAz", conversion.target(), db);
            data.checkLoading(path, conversion.loading(), db.storage() == null ? "storage is no limit" : null);
            DatabasesCheck.checkCommits(path + ".target", conversion.target(), db, findings);
        }
    }

    private boolean isFirst(String name, String target) {
        return scenario.operations().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof ConvertToMultiAz
                        && entry.getValue().target().equals(target))
                .findFirst()
                .filter(entry -> entry.getKey().equals(name))
                .isPresent();
    }
}
