package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApplicationHost;
import io.virga.scenarios.spec.resource.CalibrateSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.ServiceProvider;
import io.virga.scenarios.spec.resource.ServiceSpec;

/** What operations are calibrated to can be observed. */
final class CalibrationCheck implements Check {
    private final Catalogue catalogue;

    CalibrationCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, resource) -> {
            if (resource instanceof ServiceProvider provider) {
                provider.service().forEach((operation, service) -> {
                    String at = "resources." + name + ".service." + operation;
                    if (service instanceof ServiceSpec spec && spec.calibrate() != null && findings.whole(at)) {
                        check(at + ".calibrate", resource, spec.calibrate(), findings);
                    }
                });
            }
        });
    }

    private void check(String at, CloudResourceSpec resource, CalibrateSpec spec, Findings findings) {
        if (!(resource instanceof ApplicationHost host)) {
            String message = Resources.describe(resource) + " is not calibrated: which of its parts did the work, and"
                    + " on what, cannot be told from a point";
            findings.errorAtKey(at, Code.CALIBRATION, message, "write cpu and wait");
            return;
        }
        String type = host.measuredOn();
        if (!catalogue.instanceTypes().contains(type)) {
            return;
        }
        String refusal = catalogue.refusal(type, spec);
        if (refusal != null) {
            String message = "no " + type + " does that: " + refusal;
            findings.errorAtKey(at, Code.CALIBRATION, message, "see whether all of these belong to one instance");
        }
    }
}
