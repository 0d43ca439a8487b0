package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.DbInstanceSpec;
import io.virga.scenarios.spec.resource.MultiAzSpec;
import java.util.List;

/** The operations of a database that commit are operations of it. */
final class DatabasesCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof DbInstanceSpec db && db.standby() != null && findings.whole(path)) {
                checkWrites(path, db, db.standby(), findings);
            }
        });
    }

    private static void checkWrites(String path, DbInstanceSpec db, MultiAzSpec standby, Findings findings) {
        boolean written = findings.written(path + ".multiAz.writes");
        List<String> writes = standby.writes();
        for (int i = 0; i < writes.size(); i++) {
            String operation = writes.get(i);
            String at = path + (written ? ".multiAz.writes[" + i + "]" : ".multiAz");
            if (!db.service().containsKey(operation)) {
                String message = "the database has no operation " + PrintableText.quote(operation) + " that writes";
                String hint = "writes: [] if it is only read, or of "
                        + String.join(", ", db.service().keySet()) + " those that commit something";
                findings.error(at, Code.DANGLING_REFERENCE, message, hint);
            } else if (writes.indexOf(operation) < i) {
                String message = "operation " + PrintableText.quote(operation) + " stands here a second time";
                findings.error(at, Code.DUPLICATE_ENTRY, message, null);
            }
        }
    }
}
