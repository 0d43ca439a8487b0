package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.RecordSetGroupSpec;
import io.virga.scenarios.spec.resource.RoutingPolicyKind;
import io.virga.scenarios.spec.runbook.FailBackStep;
import io.virga.scenarios.spec.runbook.SwitchDnsStep;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Steps that change records change those of names, and something about them. */
final class NameChangesCheck {
    private final ScenarioSpec scenario;
    private final Findings findings;
    private final Set<String> changed = new TreeSet<>();
    private final Map<String, String> failBacks = new LinkedHashMap<>();

    NameChangesCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    void check(String path, SwitchDnsStep step) {
        changed.add(step.switchDns());
        RecordSetGroupSpec group = name(path + ".switchDns", step.switchDns());
        if (group == null || !findings.whole("resources." + step.switchDns())) {
            return;
        }
        if (!group.records().containsKey(step.to())) {
            findings.dangling(path + ".to", "record", step.to(), group.records().keySet());
        } else if (group.records().size() == 1) {
            String message = "'" + step.switchDns() + "' has no other record: it always answers with " + step.to();
            findings.error(path + ".to", Code.DNS_CHANGE, message, null);
        } else if (step.weight() != null && group.routingPolicy() != RoutingPolicyKind.WEIGHTED) {
            String message = "the records of '" + step.switchDns() + "' have no weights";
            findings.errorAtKey(
                    path + ".weight", Code.DNS_CHANGE, message, "leave it out, or write routingPolicy: weighted");
        }
    }

    void check(String path, FailBackStep step) {
        if (name(path + ".failBack", step.failBack()) != null) {
            failBacks.put(path + ".failBack", step.failBack());
        }
    }

    /** Records come back only where a step has changed them; to be called after all steps are checked. */
    void checkFailBacks() {
        failBacks.forEach((path, name) -> {
            if (!changed.contains(name)) {
                String message = "no step changes the records of '" + name + "', so that there is nothing to fail back";
                findings.error(path, Code.DNS_CHANGE, message, "a switchDns step changes them");
            }
        });
    }

    private @Nullable RecordSetGroupSpec name(String path, String name) {
        CloudResourceSpec resource = Resources.find(path, name, scenario, findings);
        if (resource instanceof RecordSetGroupSpec group) {
            return group;
        }
        if (resource != null) {
            String message =
                    "'" + name + "' is " + Resources.describe(resource) + "; this step is for a recordSetGroup";
            findings.error(path, Code.WRONG_TARGET, message, null);
        }
        return null;
    }
}
