package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.RestoreClusterToPointInTime;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;

/** Aurora clusters are restored to a time that is known and has passed. */
final class ClusterRestoresCheck {
    private static final String GUIDE = " (Aurora user guide, restoring a DB cluster to a specified time)";

    private final ScenarioSpec scenario;
    private final Findings findings;

    ClusterRestoresCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check() {
        scenario.operations().forEach((name, operation) -> {
            String path = "operations." + name;
            if (operation instanceof RestoreClusterToPointInTime restore && findings.whole(path)) {
                checkTarget(path, restore);
                checkPoint(path, restore);
            }
        });
    }

    private void checkTarget(String path, RestoreClusterToPointInTime restore) {
        CloudResourceSpec target = Resources.find(path + ".target", restore.target(), scenario, findings);
        if (target != null && !(target instanceof AuroraClusterSpec)) {
            String message = "'" + restore.target() + "' is " + Resources.describe(target)
                    + "; restoreClusterToPointInTime restores an auroraCluster";
            findings.error(path + ".target", Code.WRONG_TARGET, message, null);
        }
    }

    private void checkPoint(String path, RestoreClusterToPointInTime restore) {
        String fault = restore.beforeFault();
        Duration to = restore.to();
        if (to == null && fault == null) {
            String message = "a restore to no time: one of 'to' and 'beforeFault' says which" + GUIDE;
            findings.error(path, Code.BACKUP, message, null);
        } else if (to != null && fault != null) {
            String message = "'to' and 'beforeFault' exclude each other";
            findings.errorAtKey(path + ".beforeFault", Code.INCONSISTENT, message, null);
        } else if (fault != null) {
            if (!scenario.faults().containsKey(fault) && findings.sound("faults")) {
                findings.dangling(
                        path + ".beforeFault", "fault", fault, scenario.faults().keySet());
            }
        } else if (to != null) {
            checkTime(path, restore, to);
        }
    }

    private void checkTime(String path, RestoreClusterToPointInTime restore, Duration to) {
        Duration at = restore.at();
        if (findings.whole("simulate")
                && to.compareTo(Horizon.of(scenario.simulate()).warmFrom()) < 0) {
            String message = Durations.format(to) + " is before the simulated time";
            findings.error(path + ".to", Code.OUTSIDE_HORIZON, message, null);
        } else if (at != null && at.compareTo(to) <= 0) {
            String message = Durations.format(to) + " is not before " + Durations.format(at) + ", when it begins";
            findings.error(path + ".to", Code.BACKUP, message, null);
        }
    }
}
