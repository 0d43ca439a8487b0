package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.DbProxySpec;

/** A proxy is for a database of its region, and in two zones at least. */
final class DbProxiesCheck implements Check {
    private static final String SOURCE = " (RDS user guide, planning where to use RDS Proxy)";

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof DbProxySpec proxy && findings.whole(path)) {
                check(path, name, proxy, scenario, findings);
            }
        });
    }

    private static void check(String path, String name, DbProxySpec proxy, ScenarioSpec scenario, Findings findings) {
        if (proxy.zones().size() == 1) {
            String message = "a proxy is in two zones at least" + SOURCE;
            findings.error(path + ".zones", Code.DB_PROXY, message, null);
        }
        CloudResourceSpec target = Resources.find(path + ".target", proxy.target(), scenario, findings);
        if (target instanceof DbInstanceSpec db) {
            boolean elsewhere = proxy.zones().stream()
                    .anyMatch(zone -> !zone.region().equals(db.zone().region()));
            if (elsewhere) {
                String message = "'" + name + "' is in another region than its database, in "
                        + db.zone().region() + SOURCE;
                findings.error(path + ".zones", Code.DB_PROXY, message, null);
            }
        } else if (target != null) {
            String message =
                    "'" + proxy.target() + "' is " + Resources.describe(target) + "; a dbProxy is for a dbInstance";
            findings.error(path + ".target", Code.WRONG_TARGET, message, null);
        }
    }
}
