package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.parse.diagnostic.NearestName;
import io.virga.scenarios.parse.diagnostic.PrintableText;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.place.HostSpec;
import io.virga.scenarios.spec.resource.Placed;
import io.virga.scenarios.spec.value.Numbers;
import io.virga.scenarios.spec.value.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hosts carry families that there are, and instances have hosts: each type in one of its zones at least, and each zone for one
 * of the types at least.
 */
final class HostsCheck implements Check {
    private static final double BYTES_PER_GIB = 1L << 30;
    private static final String SOURCE =
            " (EC2 User Guide, \"Instance types\": the host determines the type's hardware)";

    private final Catalogue catalogue;

    HostsCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.regions().forEach((name, region) -> checkFamilies("regions." + name, region, findings));
        scenario.resources().forEach((name, spec) -> {
            String path = "resources." + name;
            if (spec instanceof Placed placed && findings.whole(path) && findings.whole("regions")) {
                checkInstances(path, placed, scenario, findings);
            }
        });
    }

    private void checkFamilies(String path, RegionSpec region, Findings findings) {
        if (!findings.whole(path)) {
            return;
        }
        if (region.host() != null) {
            checkFamilies(path + ".host.families", region.host(), findings);
        }
        region.racks()
                .forEach((name, rack) ->
                        checkFamilies(path + ".racks." + name + ".host.families", rack.host(), findings));
    }

    private void checkFamilies(String path, HostSpec host, Findings findings) {
        List<String> families = host.families();
        if (families == null) {
            return;
        }
        if (families.isEmpty()) {
            findings.error(path, Code.BAD_HARDWARE, "a host that carries no family is none", "remove families");
        }
        Set<String> known = new TreeSet<>();
        catalogue.instanceTypes().forEach(type -> known.add(type.substring(0, type.indexOf('.'))));
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < families.size(); i++) {
            String family = families.get(i);
            String at = path + "[" + i + "]";
            if (!known.contains(family)) {
                String hint = NearestName.hint(family, known);
                String message = "there is no instance family " + PrintableText.quote(family);
                findings.error(at, Code.BAD_HARDWARE, message, hint != null ? hint : "see `virga catalog instances`");
            } else if (!seen.add(family)) {
                findings.error(at, Code.DUPLICATE_ENTRY, family + " stands here a second time", null);
            }
        }
    }

    private void checkInstances(String path, Placed placed, ScenarioSpec scenario, Findings findings) {
        List<HostSpec> all = new ArrayList<>();
        placed.zones().forEach(zone -> all.addAll(hosts(zone, scenario)));
        if (all.isEmpty()) {
            return;
        }
        List<MachineSize> sizes = new ArrayList<>();
        boolean several = findings.written(path + ".instanceTypes");
        for (int i = 0; i < placed.allInstanceTypes().size(); i++) {
            String type = placed.allInstanceTypes().get(i);
            MachineSize size = catalogue.size(type);
            if (size != null) {
                String at = path + (several ? ".instanceTypes[" + i + "]" : ".instanceType");
                checkType(at, type, size, all, sizes, findings);
            }
        }
        if (!sizes.isEmpty()) {
            checkZones(path + ".zones", placed, sizes, scenario, findings);
        }
    }

    /** Adds the size to those that some host holds. */
    private static void checkType(
            String at, String type, MachineSize size, List<HostSpec> all, List<MachineSize> sizes, Findings findings) {
        if (all.stream().noneMatch(host -> host.carries(size.family()))) {
            Set<String> carried = new TreeSet<>();
            all.forEach(host -> carried.addAll(Objects.requireNonNullElse(host.families(), List.of())));
            String message = "no host of its zones carries family '" + size.family() + "' of " + type + SOURCE;
            findings.error(at, Code.NO_HOST_FOR_FAMILY, message, "they carry " + String.join(", ", carried));
        } else if (all.stream().noneMatch(host -> holds(host, size))) {
            String message = type + " needs " + size.vcpus() + " vCPU and "
                    + Numbers.format(BigDecimal.valueOf(size.memoryGib())) + " GiB, more than any host of"
                    + " its zones has for it";
            findings.error(at, Code.HOST_TOO_SMALL, message, "an instance lies on one host");
        } else {
            sizes.add(size);
        }
    }

    private static void checkZones(
            String path, Placed placed, List<MachineSize> sizes, ScenarioSpec scenario, Findings findings) {
        for (int i = 0; i < placed.zones().size(); i++) {
            List<HostSpec> hosts = hosts(placed.zones().get(i), scenario);
            boolean holdsAny = hosts.stream().anyMatch(host -> sizes.stream().anyMatch(size -> holds(host, size)));
            if (!hosts.isEmpty() && !holdsAny) {
                String message = "no host in " + placed.zones().get(i) + " has room for one of its instance types";
                findings.error(path + "[" + i + "]", Code.NO_HOST_FOR_FAMILY, message, "name other zones or types");
            }
        }
    }

    private static List<HostSpec> hosts(Place zone, ScenarioSpec scenario) {
        RegionSpec region = scenario.regions().get(zone.region());
        return region == null ? List.of() : region.hostsIn(zone.zone());
    }

    private static boolean holds(HostSpec host, MachineSize size) {
        return host.carries(size.family())
                && size.vcpus() <= host.vcpus().count().doubleValue()
                && size.memoryGib() <= host.memory().bytes() / BYTES_PER_GIB;
    }
}
