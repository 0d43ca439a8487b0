package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.fault.NetworkFault;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.Impairable;
import io.virga.scenarios.spec.value.Place;
import java.util.List;

/** A fault of the network hits two different zones of the scenario, or a resource with traffic of its own. */
final class NetworkFaultTargets {
    private NetworkFaultTargets() {}

    /** @param path of the fault */
    static void check(String path, NetworkFault fault, ScenarioSpec scenario, Findings findings) {
        List<Place> zones = fault.between();
        String target = fault.target();
        if (zones != null && target != null) {
            String message = "'between' and 'target' exclude each other";
            findings.errorAtKey(path + ".target", Code.BAD_NETWORK_FAULT, message, null);
        } else if (target != null) {
            checkTarget(path + ".target", target, scenario, findings);
        } else if (zones != null) {
            checkZones(path + ".between", zones, scenario, findings);
        } else {
            findings.errorAtKey(path, Code.BAD_NETWORK_FAULT, "one of between, target is missing", null);
        }
    }

    private static void checkTarget(String path, String name, ScenarioSpec scenario, Findings findings) {
        if (name.contains(".")) {
            DomainTargets.checkPath(path, name, scenario, findings);
            return;
        }
        CloudResourceSpec target = Resources.find(path, name, scenario, findings);
        if (target != null && !(target instanceof Impairable)) {
            String message = "'" + name + "' is " + Resources.describe(target) + "; this fault hits " + Impairable.ALL;
            findings.error(path, Code.WRONG_TARGET, message, null);
        }
    }

    private static void checkZones(String path, List<Place> zones, ScenarioSpec scenario, Findings findings) {
        if (!findings.whole(path)) {
            return;
        }
        if (zones.size() != 2 || zones.get(0).equals(zones.get(1))) {
            findings.error(path, Code.BAD_NETWORK_FAULT, "the network is hit between two different zones", null);
        }
        for (int i = 0; i < zones.size(); i++) {
            Place zone = zones.get(i);
            RegionSpec region = scenario.regions().get(zone.region());
            if (findings.whole("regions") && (region == null || !region.zones().contains(zone.zone()))) {
                findings.error(path + "[" + i + "]", Code.DANGLING_REFERENCE, "there is no zone " + zone, null);
            }
        }
    }
}
