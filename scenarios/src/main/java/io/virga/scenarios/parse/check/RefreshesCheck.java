package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.StartInstanceRefresh;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import java.time.Duration;
import java.util.Map;

/** Instance refreshes bring in versions that exist, and each of their properties has an effect. */
final class RefreshesCheck {
    private final ScenarioSpec scenario;
    private final Findings findings;

    private RefreshesCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    static void check(ScenarioSpec scenario, Findings findings) {
        RefreshesCheck check = new RefreshesCheck(scenario, findings);
        scenario.operations().forEach((name, operation) -> {
            String path = "operations." + name;
            if (operation instanceof StartInstanceRefresh refresh && findings.whole(path)) {
                check.check(path, refresh);
            }
        });
        if (findings.whole("operations")) {
            check.checkVersionsUsed();
        }
    }

    private void check(String path, StartInstanceRefresh refresh) {
        RollbackAlarms.check(path, refresh.rollbackAlarms(), scenario, findings);
        if (scenario.resources().get(refresh.target()) instanceof AutoScalingGroupSpec group
                && refresh.version() != null
                && !group.launchTemplateVersions().containsKey(refresh.version())
                && findings.sound("resources." + refresh.target() + ".launchTemplateVersions")) {
            Map<String, ?> versions = group.launchTemplateVersions();
            findings.dangling(path + ".version", "launch template version", refresh.version(), versions.keySet());
        }
        checkEffect(path, refresh);
    }

    private void checkEffect(String path, StartInstanceRefresh refresh) {
        if (refresh.skipMatching() && refresh.version() == null) {
            String message = "the refresh replaces nothing: without a version all instances match";
            findings.error(path + ".skipMatching", Code.NO_REFRESH, message, "name a version, or remove it");
        }
        if (refresh.version() == null && !refresh.rollbackAlarms().isEmpty()) {
            String message = "the refresh brings no other version in, so there is none to roll back to"
                    + " (EC2 Auto Scaling user guide, undo changes with a rollback)";
            findings.error(path + ".rollbackAlarms", Code.NO_REFRESH, message, "name a version, or remove them");
        }
        if (!refresh.bakeTime().equals(Duration.ZERO)
                && refresh.rollbackAlarms().isEmpty()) {
            findings.error(
                    path + ".bakeTime",
                    Code.INERT,
                    "bakeTime has no effect: no alarm is watched",
                    "add rollbackAlarms, or remove it");
        }
    }

    private void checkVersionsUsed() {
        scenario.resources().forEach((name, spec) -> {
            if (spec instanceof AutoScalingGroupSpec group && findings.sound("resources." + name)) {
                group.launchTemplateVersions().keySet().stream()
                        .filter(version -> !isBroughtIn(name, version))
                        .forEach(version -> findings.errorAtKey(
                                "resources." + name + ".launchTemplateVersions." + version,
                                Code.UNREACHABLE,
                                "no operation brings version '" + version + "' of '" + name + "' in",
                                "add an operation with action: startInstanceRefresh, or remove it"));
            }
        });
    }

    private boolean isBroughtIn(String group, String version) {
        return scenario.operations().values().stream()
                .anyMatch(operation -> operation instanceof StartInstanceRefresh refresh
                        && refresh.target().equals(group)
                        && version.equals(refresh.version()));
    }
}
