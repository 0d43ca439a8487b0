package io.virga.scenarios.build;

import io.virga.models.fault.DomainLoss;
import io.virga.models.fault.Fault;
import io.virga.models.fault.PowerLoss;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Hardware;
import io.virga.models.topology.Host;
import io.virga.scenarios.spec.fault.DomainFault;
import io.virga.scenarios.spec.fault.DomainLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fault domains below zones that the faults of a scenario name. */
final class Domains {
    private final Map<String, AvailabilityZone> zones;
    private final Map<String, ResourceModel> resources;

    Domains(Map<String, AvailabilityZone> zones, Map<String, ResourceModel> resources) {
        this.zones = zones;
        this.resources = resources;
    }

    /** A group, a zone or one domain loses power as the fault says. */
    Fault loss(DomainFault spec) {
        String target = spec.target();
        ResourceModel resource = resources.get(target);
        if (resource != null) {
            return new DomainLoss(target, () -> under(resource.places(), spec.level()));
        }
        AvailabilityZone zone = zones.get(target);
        if (zone != null) {
            List<FaultDomain> all = all(hardware(zone), spec.level());
            return new DomainLoss(target, () -> all);
        }
        return new PowerLoss(named(target, spec.level()));
    }

    private static List<FaultDomain> under(List<FaultDomain> places, DomainLevel level) {
        List<FaultDomain> domains = new ArrayList<>();
        for (FaultDomain place : places) {
            if (place instanceof Host host) {
                domains.add(
                        switch (level) {
                            case HOST -> host;
                            case RACK -> host.rack();
                            case POWER_DOMAIN -> host.rack().powerDomain();
                        });
            }
        }
        return domains;
    }

    private static List<FaultDomain> all(Hardware hardware, DomainLevel level) {
        int count = switch (level) {
            case HOST -> hardware.hostCount();
            case RACK -> hardware.rackCount();
            case POWER_DOMAIN -> hardware.powerDomainCount();
        };
        List<FaultDomain> domains = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            domains.add(
                    switch (level) {
                        case HOST -> hardware.host(i);
                        case RACK -> hardware.rack(i);
                        case POWER_DOMAIN -> hardware.powerDomain(i);
                    });
        }
        return domains;
    }

    /** The host, rack or power domain of that path. */
    FaultDomain at(String path) {
        if (path.chars().filter(each -> each == '.').count() > 2) {
            return named(path, DomainLevel.HOST);
        }
        FaultDomain rack = find(path, DomainLevel.RACK);
        return rack == null ? named(path, DomainLevel.POWER_DOMAIN) : rack;
    }

    private FaultDomain named(String path, DomainLevel level) {
        FaultDomain found = find(path, level);
        if (found == null) {
            throw new IllegalArgumentException("no " + level.noun() + " " + path);
        }
        return found;
    }

    private @Nullable FaultDomain find(String path, DomainLevel level) {
        for (Map.Entry<String, AvailabilityZone> zone : zones.entrySet()) {
            if (path.startsWith(zone.getKey() + ".")) {
                FaultDomain found = named(path, all(hardware(zone.getValue()), level));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable FaultDomain named(String path, List<FaultDomain> domains) {
        return domains.stream()
                .filter(domain -> domain.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    private static Hardware hardware(AvailabilityZone zone) {
        Hardware hardware = zone.hardware();
        if (hardware == null) {
            throw new IllegalArgumentException("the racks of zone " + zone.path() + " are not described");
        }
        return hardware;
    }
}
