package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RiskSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.Set;

/** Rates of disasters are those of faults, and costs are there for something that can happen. */
final class RiskCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        RiskSpec risk = scenario.risk();
        Set<String> faults = scenario.faults().keySet();
        risk.disasterRates().keySet().forEach(name -> {
            if (!faults.contains(name) && findings.whole("faults")) {
                findings.danglingKey("disasterRates." + name, "fault", name, faults);
            }
        });
        if (risk.disasterRates().isEmpty() && findings.whole("disasterRates")) {
            checkCost("costOfDowntime", risk.costOfDowntime() != null, findings);
            checkCost("costOfLostWrite", risk.costOfLostWrite() != null, findings);
        }
    }

    private static void checkCost(String property, boolean isWritten, Findings findings) {
        if (isWritten) {
            String message = property + " has no effect: no fault has a rate in disasterRates";
            findings.errorAtKey(property, Code.INERT, message, "write disasterRates: { region-loss: 0.02/y }");
        }
    }
}
