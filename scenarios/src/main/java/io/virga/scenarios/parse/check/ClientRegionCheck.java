package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.Set;

/** Clients near a region are at a known distance from the scenario's region. */
final class ClientRegionCheck implements Check {
    private final Catalogue catalogue;

    ClientRegionCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.workloads().forEach((name, workload) -> {
            String path = "workloads." + name;
            if (workload.clientRegion() != null) {
                check(path, workload.clientRegion(), scenario, findings);
            }
        });
    }

    private void check(String path, String clientRegion, ScenarioSpec scenario, Findings findings) {
        String at = path + ".clientRegion";
        Set<String> known = catalogue.measuredRegions();
        if (!known.contains(clientRegion)) {
            String message = "no latency to or from region " + PrintableText.quote(clientRegion) + " is known";
            findings.error(at, Code.NO_LATENCY, message, NearestName.hint(clientRegion, known));
        } else if (findings.whole("regions")) {
            if (scenario.regions().isEmpty()) {
                String message = "the scenario has no region from which the clients could be away";
                findings.error(at, Code.NO_LATENCY, message, "give their distance as clientLatency");
            }
            scenario.regions().keySet().stream()
                    .filter(region -> !known.contains(region))
                    .forEach(region -> findings.error(
                            at,
                            Code.NO_LATENCY,
                            "no latency between " + clientRegion + " and " + region + " is known",
                            "give the clients' distance as clientLatency"));
        }
    }
}
