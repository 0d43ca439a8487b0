package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.place.PowerDomainSpec;
import io.virga.scenarios.spec.place.RackSpec;
import io.virga.scenarios.spec.value.VirtualCpus;
import java.util.HashSet;
import java.util.Set;

/** Racks hang on power domains, power domains feed racks of zones that are there, and no zone of a region is left bare. */
final class HardwareCheck implements Check {
    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.regions().forEach((name, region) -> {
            String path = "regions." + name;
            if (findings.whole(path)) {
                checkGenerated(path, region, findings);
                checkRackLatency(path, region, findings);
                checkListed(path, region, findings);
                checkWhole(path, region, findings);
            }
        });
    }

    private static void checkRackLatency(String path, RegionSpec region, Findings findings) {
        if (region.intraRackLatency() != null && !region.hasRacks()) {
            String message = "'intraRackLatency' is about racks, and the region says of none";
            findings.errorAtKey(
                    path + ".intraRackLatency", Code.NO_RACKS, message, "write racksPerZone for the region");
        }
    }

    private static void checkGenerated(String path, RegionSpec region, Findings findings) {
        Integer racks = region.racksPerZone();
        Integer powerDomains = region.powerDomainsPerZone();
        if (racks == null) {
            return;
        }
        if (powerDomains != null && powerDomains > racks) {
            String message = "powerDomainsPerZone " + powerDomains + " is more than racksPerZone " + racks;
            findings.error(
                    path + ".powerDomainsPerZone",
                    Code.NO_POWER_DOMAIN,
                    message,
                    "a power domain feeds at least one rack");
        }
        if (!region.racks().isEmpty()) {
            String message = "'racks' and 'racksPerZone' exclude each other";
            findings.errorAtKey(path + ".racks", Code.BAD_HARDWARE, message, "write racks out or generate them");
        }
    }

    private static void checkListed(String path, RegionSpec region, Findings findings) {
        Set<String> feeding = new HashSet<>();
        region.racks().forEach((name, rack) -> {
            feeding.add(rack.powerDomain());
            if (!region.powerDomains().containsKey(rack.powerDomain())) {
                String message = "rack '" + name + "' hangs on power domain " + PrintableText.quote(rack.powerDomain())
                        + ", and the region has none of that name";
                String hint = NearestName.hint(
                        rack.powerDomain(), region.powerDomains().keySet());
                findings.error(
                        path + ".racks." + name + ".powerDomain",
                        Code.NO_POWER_DOMAIN,
                        message,
                        hint != null ? hint : "declare it under powerDomains: every rack has a power domain");
            }
        });
        region.powerDomains().forEach((name, powerDomain) -> {
            String at = path + ".powerDomains." + name;
            if (!feeding.contains(name)) {
                String message = "power domain '" + name + "' feeds no rack";
                findings.errorAtKey(at, Code.NO_POWER_DOMAIN, message, "remove it, or let a rack hang on it");
            }
            if (!region.zones().contains(powerDomain.zone())) {
                findings.dangling(at + ".zone", "zone", powerDomain.zone(), region.zones());
            }
        });
    }

    private static void checkWhole(String path, RegionSpec region, Findings findings) {
        if (!region.racks().isEmpty()) {
            for (String zone : region.zones()) {
                if (region.racks().values().stream().noneMatch(rack -> standsIn(zone, rack, region))) {
                    String message = "zone '" + zone + "' has no rack while others have";
                    findings.errorAtKey(path + ".racks", Code.BAD_HARDWARE, message, "write a rack out for each zone");
                }
            }
            region.racks()
                    .forEach((name, rack) -> whole(
                            path + ".racks." + name + ".host.vcpus", rack.host().vcpus(), findings));
        }
        if (region.host() != null) {
            whole(path + ".host.vcpus", region.host().vcpus(), findings);
        }
        region.capacity().forEach((family, vcpus) -> whole(path + ".capacity." + family, vcpus, findings));
    }

    private static boolean standsIn(String zone, RackSpec rack, RegionSpec region) {
        PowerDomainSpec powerDomain = region.powerDomains().get(rack.powerDomain());
        return powerDomain != null && powerDomain.zone().equals(zone);
    }

    private static void whole(String path, VirtualCpus vcpus, Findings findings) {
        if (vcpus.count().stripTrailingZeros().scale() > 0) {
            findings.error(path, Code.BAD_VALUE, vcpus + " is not a whole number of processors", null);
        }
    }
}
