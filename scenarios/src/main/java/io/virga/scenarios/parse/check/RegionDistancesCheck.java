package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every two regions are at a distance that was measured, or that one of the two writes down. */
final class RegionDistancesCheck implements Check {
    private final Catalogue catalogue;

    RegionDistancesCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.regions().forEach((name, region) -> checkNames(name, region, scenario, findings));
        if (!findings.whole("regions")) {
            return;
        }
        Map<String, RegionSpec> regions = scenario.regions();
        List<String> names = new ArrayList<>(regions.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (String other : names.subList(i + 1, names.size())) {
                checkPair(names.get(i), other, regions, findings);
            }
        }
    }

    private static void checkNames(String name, RegionSpec region, ScenarioSpec scenario, Findings findings) {
        for (String other : region.interRegionLatency().keySet()) {
            String path = "regions." + name + ".interRegionLatency." + other;
            if (other.equals(name)) {
                String message = "a region has no distance to itself";
                findings.errorAtKey(path, Code.INCONSISTENT, message, "write interZoneLatency and intraZoneLatency");
            } else if (!scenario.regions().containsKey(other) && findings.whole("regions")) {
                findings.danglingKey(path, "region", other, scenario.regions().keySet());
            }
        }
    }

    private void checkPair(String one, String other, Map<String, RegionSpec> regions, Findings findings) {
        boolean forth = writes(one, other, regions);
        boolean back = writes(other, one, regions);
        if (forth && back) {
            String message = "the latency between " + one + " and " + other + " is written at both";
            findings.errorAtKey(
                    "regions." + other + ".interRegionLatency." + one,
                    Code.INCONSISTENT,
                    message,
                    "a round trip is as long from either end: write it once");
        } else if (!forth && !back) {
            checkMeasured(one, other, findings);
        }
    }

    private void checkMeasured(String one, String other, Findings findings) {
        Set<String> known = catalogue.measuredRegions();
        if (!known.contains(one) || !known.contains(other)) {
            String unknown = known.contains(one) ? other : one;
            String hint = "write regions." + one + ".interRegionLatency: { " + other + ": 80ms }";
            String message = "no latency between " + one + " and " + other + " is known: nobody measured " + unknown;
            findings.errorAtKey("regions." + other, Code.NO_LATENCY, message, hint);
        }
    }

    private static boolean writes(String region, String other, Map<String, RegionSpec> regions) {
        RegionSpec spec = regions.get(region);
        return spec != null && spec.interRegionLatency().containsKey(other);
    }
}
