package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.BacktrackCluster;
import io.virga.scenarios.spec.resource.AuroraClusterSpec;
import io.virga.scenarios.spec.resource.AuroraEngine;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;

/** Clusters are rewound that can be, to a time within their window. */
final class BacktracksCheck {
    private static final String GUIDE = " (Aurora user guide, backtracking an Aurora DB cluster)";

    private final ScenarioSpec scenario;
    private final Findings findings;

    BacktracksCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check() {
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof AuroraClusterSpec cluster
                    && cluster.backtrackWindow() != null
                    && findings.whole(path)) {
                checkWindow(name, path + ".backtrackWindow", cluster);
            }
        });
        scenario.operations().forEach((name, operation) -> {
            String path = "operations." + name;
            if (operation instanceof BacktrackCluster backtrack && findings.whole(path)) {
                checkOperation(path, backtrack);
            }
        });
    }

    private void checkWindow(String name, String at, AuroraClusterSpec cluster) {
        boolean isUsed = scenario.operations().values().stream()
                .anyMatch(operation -> operation instanceof BacktrackCluster backtrack
                        && backtrack.target().equals(name));
        if (cluster.engine() != AuroraEngine.MYSQL) {
            String message = cluster.engine().product() + " cannot be backtracked, aurora-mysql can" + GUIDE;
            findings.errorAtKey(at, Code.ENGINE_FEATURE, message, "leave it out");
        } else if (cluster.globalDatabase() != null) {
            String message = "a Global Database cannot be backtracked" + GUIDE;
            findings.errorAtKey(at, Code.BACKTRACK, message, null);
        } else if (!isUsed && findings.whole("operations")) {
            String message = "backtrackWindow has no effect: no operation backtracks '" + name + "'";
            findings.errorAtKey(at, Code.BACKTRACK, message, "leave it out, or write an operation backtrackCluster");
        }
    }

    private void checkOperation(String path, BacktrackCluster backtrack) {
        CloudResourceSpec target = Resources.find(path + ".target", backtrack.target(), scenario, findings);
        if (target == null) {
            return;
        }
        if (!(target instanceof AuroraClusterSpec cluster)) {
            String message = "'" + backtrack.target() + "' is " + Resources.describe(target)
                    + "; backtrackCluster rewinds an auroraCluster";
            findings.error(path + ".target", Code.WRONG_TARGET, message, null);
            return;
        }
        Duration window = cluster.backtrackWindow();
        Duration at = backtrack.at();
        if (window == null) {
            String message = "'" + backtrack.target() + "' cannot be backtracked: it has no backtrackWindow" + GUIDE;
            findings.error(path + ".target", Code.BACKTRACK, message, "write backtrackWindow: 24h there");
        } else if (backtrack.to().compareTo(Horizon.of(scenario.simulate()).warmFrom()) < 0) {
            String message = Durations.format(backtrack.to()) + " is before the simulated time";
            findings.error(path + ".to", Code.OUTSIDE_HORIZON, message, null);
        } else if (at != null && at.compareTo(backtrack.to()) <= 0) {
            String message =
                    Durations.format(backtrack.to()) + " is not before " + Durations.format(at) + ", when it begins";
            findings.error(path + ".to", Code.BACKTRACK, message, null);
        } else if (at != null && at.minus(backtrack.to()).compareTo(window) > 0) {
            String message = Durations.format(backtrack.to()) + " is more than the backtrackWindow of "
                    + Durations.format(window) + " before " + Durations.format(at) + GUIDE;
            findings.error(path + ".to", Code.BACKTRACK, message, null);
        }
    }
}
