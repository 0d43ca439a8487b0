package io.virga.scenarios.parse.check;

import io.virga.models.storage.InstanceStorageTypes;
import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoPlacement;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.DedicatedHostSpec;
import io.virga.scenarios.spec.resource.HostRecovery;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.Placed;
import io.virga.scenarios.spec.resource.Tenancy;
import io.virga.scenarios.spec.value.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Dedicated Hosts are of a kind that there is, and instances with tenancy host have some that take them. */
final class DedicatedHostsCheck implements Check {
    private static final InstanceStorageTypes STORAGE = InstanceStorageTypes.load();
    private static final String SOURCE = " (EC2 User Guide, \"Dedicated Hosts\")";

    private final Catalogue catalogue;

    DedicatedHostsCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        if (!findings.whole("resources")) {
            return;
        }
        Map<String, DedicatedHostSpec> all = new TreeMap<>();
        scenario.resources().forEach((name, spec) -> {
            if (spec instanceof DedicatedHostSpec hosts) {
                all.put(name, hosts);
                checkKind("resources." + name, hosts, scenario, findings);
            }
        });
        Set<DedicatedHostSpec> used = Collections.newSetFromMap(new IdentityHashMap<>());
        scenario.resources().forEach((name, spec) -> {
            if (spec instanceof Placed placed && placed.tenancy() == Tenancy.HOST) {
                checkInstances("resources." + name, placed, scenario, all, used, findings);
            }
        });
        all.forEach((name, hosts) -> {
            if (!used.contains(hosts)) {
                String message = "no instances are launched onto '" + name + "'";
                findings.errorAtKey("resources." + name, Code.UNREACHABLE, message, "remove it, or name it as hosts");
            }
        });
    }

    private static void checkRecovery(String path, DedicatedHostSpec hosts, ScenarioSpec scenario, Findings findings) {
        if (hosts.hostRecovery() == HostRecovery.OFF
                || !findings.whole("regions")
                || hosts.zones().isEmpty()) {
            return;
        }
        RegionSpec region = scenario.regions().get(hosts.zones().get(0).region());
        if (region != null && !region.hasRacks()) {
            String message = "hostRecovery has no effect: the region says of no hosts, so none can fail";
            findings.errorAtKey(path + ".hostRecovery", Code.NO_RACKS, message, "write racksPerZone for the region");
        }
    }

    private void checkKind(String path, DedicatedHostSpec hosts, ScenarioSpec scenario, Findings findings) {
        if ((hosts.instanceFamily() == null) == (hosts.instanceType() == null)) {
            String message = hosts.instanceType() == null
                    ? "one of instanceFamily, instanceType is missing"
                    : "'instanceFamily' and 'instanceType' exclude each other";
            findings.errorAtKey(path, Code.DEDICATED_HOST, message, null);
        }
        checkRecovery(path, hosts, scenario, findings);
        String family = hosts.instanceFamily();
        if (family != null && !catalogue.hostFamilies().contains(family)) {
            String message = "no Dedicated Host holds several sizes of family '" + family + "'" + SOURCE;
            String hint = "write instanceType, or one of " + String.join(", ", catalogue.hostFamilies());
            findings.error(path + ".instanceFamily", Code.DEDICATED_HOST, message, hint);
        }
        String type = hosts.instanceType();
        MachineSize size = type == null ? null : catalogue.size(type);
        if (size != null && size.burstable() && !size.family().equals("t3")) {
            String message = "no Dedicated Host holds " + type + "; of the T families T3 alone has hosts" + SOURCE;
            findings.error(path + ".instanceType", Code.DEDICATED_HOST, message, null);
        }
        if (hosts.zones().size() > hosts.count()) {
            String message = hosts.zones().size() + " zones have no use for a count of " + hosts.count();
            findings.error(path + ".zones", Code.INERT, message, "raise count, or name fewer zones");
        }
    }

    private void checkInstances(
            String path,
            Placed placed,
            ScenarioSpec scenario,
            Map<String, DedicatedHostSpec> all,
            Set<DedicatedHostSpec> used,
            Findings findings) {
        String target = Objects.requireNonNull(placed.placement()).hosts();
        String at = path + ".placement." + (target == null ? "tenancy" : "hosts");
        List<DedicatedHostSpec> usable = new ArrayList<>();
        if (target == null) {
            all.values().stream()
                    .filter(hosts -> hosts.autoPlacement() == AutoPlacement.ON)
                    .forEach(usable::add);
        } else {
            CloudResourceSpec named = Resources.find(at, target, scenario, findings);
            if (!(named instanceof DedicatedHostSpec hosts)) {
                reportKind(at, target, named, findings);
                return;
            }
            usable.add(hosts);
        }
        used.addAll(usable);
        checkStores(at, placed, usable, findings);
        for (String type : placed.allInstanceTypes()) {
            for (Place zone : placed.zones()) {
                if (usable.stream().noneMatch(hosts -> takes(hosts, type, zone))) {
                    String message = "no Dedicated Host that it may use takes " + type + " in " + zone;
                    findings.error(at, Code.DEDICATED_HOST, message, "allocate one with a dedicatedHost resource");
                }
            }
        }
    }

    private static void checkStores(String at, Placed placed, List<DedicatedHostSpec> usable, Findings findings) {
        boolean recovers = usable.stream().anyMatch(hosts -> hosts.hostRecovery() == HostRecovery.ON);
        for (String type : placed.allInstanceTypes()) {
            if (recovers && placed instanceof InstanceSpec && STORAGE.localBytes(type) > 0) {
                String message = type + " has an instance store, and host recovery does not restart it"
                        + " (EC2 User Guide, \"Dedicated Host Auto Recovery\")";
                findings.error(at, Code.CANNOT_RECOVER, message, "use hosts with hostRecovery: off");
            }
        }
    }

    private static void reportKind(String at, String target, @Nullable CloudResourceSpec named, Findings findings) {
        if (named != null) {
            String message = "'" + target + "' is " + Resources.describe(named) + ", not a dedicatedHost";
            findings.error(at, Code.WRONG_TARGET, message, null);
        }
    }

    private boolean takes(DedicatedHostSpec hosts, String type, Place zone) {
        MachineSize size = catalogue.size(type);
        boolean kind = hosts.instanceFamily() == null
                ? type.equals(hosts.instanceType())
                : size == null || size.family().equals(hosts.instanceFamily());
        return kind && hosts.zones().contains(zone);
    }
}
