package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;

/** The alarms that roll an operation back exist. */
final class RollbackAlarms {
    private RollbackAlarms() {}

    /** @param path of the operation */
    static void check(String path, List<String> alarms, ScenarioSpec scenario, Findings findings) {
        for (int i = 0; i < alarms.size(); i++) {
            String alarm = alarms.get(i);
            if (!scenario.alarms().containsKey(alarm)
                    && findings.sound("alarms")
                    && findings.sound("alarms." + alarm)) {
                findings.dangling(
                        path + ".rollbackAlarms[" + i + "]",
                        "alarm",
                        alarm,
                        scenario.alarms().keySet());
            }
        }
    }
}
