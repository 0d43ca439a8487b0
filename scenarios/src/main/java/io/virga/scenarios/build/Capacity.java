package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.models.compute.InstanceType;
import io.virga.models.monitoring.Journal;
import io.virga.models.placement.CapacityReservation;
import io.virga.models.placement.DedicatedHost;
import io.virga.models.placement.DedicatedHostShape;
import io.virga.models.placement.HostRecovery;
import io.virga.models.placement.HostTenancy;
import io.virga.models.placement.ReservedFirst;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.Placer;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoPlacement;
import io.virga.scenarios.spec.resource.CapacityReservationSpec;
import io.virga.scenarios.spec.resource.DedicatedHostSpec;
import io.virga.scenarios.spec.resource.HostAffinity;
import io.virga.scenarios.spec.resource.InstanceMatchCriteria;
import io.virga.scenarios.spec.resource.Placed;
import io.virga.scenarios.spec.resource.PlacementSpec;
import io.virga.scenarios.spec.resource.ReservationUseSpec;
import io.virga.scenarios.spec.resource.Tenancy;
import io.virga.scenarios.spec.value.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The Capacity Reservations and Dedicated Hosts of a scenario, held before anything is launched, and who may use them. */
final class Capacity {
    private final Map<String, AvailabilityZone> zones;
    private final Map<String, CapacityReservation> reservations = new LinkedHashMap<>();
    private final Map<String, List<DedicatedHost>> hosts = new LinkedHashMap<>();
    private final Map<DedicatedHost, HostRecovery> hostRecoveries = new LinkedHashMap<>();
    private final Map<String, List<PlacementOutcome>> refusals = new LinkedHashMap<>();

    /** Takes all of it from the zones, as far as they have it. */
    Capacity(ScenarioSpec spec, Map<String, AvailabilityZone> zones) {
        this.zones = zones;
        spec.resources().forEach((name, resource) -> {
            if (resource instanceof CapacityReservationSpec reservation) {
                reserve(name, reservation);
            } else if (resource instanceof DedicatedHostSpec dedicated) {
                allocate(name, dedicated);
            }
        });
    }

    private AvailabilityZone zone(Place place) {
        return Objects.requireNonNull(zones.get(place.toString()), place::toString);
    }

    private void refused(String name, PlacementOutcome outcome) {
        refusals.computeIfAbsent(name, key -> new ArrayList<>()).add(outcome);
    }

    private void reserve(String name, CapacityReservationSpec spec) {
        boolean isOpen = spec.instanceMatchCriteria() == InstanceMatchCriteria.OPEN;
        CapacityReservation reservation =
                new CapacityReservation(name, Machines.type(spec.instanceType()), zone(spec.zone()), isOpen);
        reservations.put(name, reservation);
        for (int i = 0; i < spec.instanceCount(); i++) {
            PlacementOutcome refusal = reservation.reserve();
            if (refusal != null) {
                refused(name, refusal);
            }
        }
    }

    private void allocate(String name, DedicatedHostSpec spec) {
        List<DedicatedHost> allocated = new ArrayList<>();
        hosts.put(name, allocated);
        for (int i = 0; i < spec.count(); i++) {
            AvailabilityZone zone = zone(spec.zones().get(i % spec.zones().size()));
            boolean auto = spec.autoPlacement() == AutoPlacement.ON;
            DedicatedHost.Allocation allocation =
                    DedicatedHost.allocate(zone.path() + "." + name + "." + (i + 1), shape(spec), auto, zone);
            if (allocation instanceof DedicatedHost.Allocated done) {
                allocated.add(done.host());
            } else if (allocation instanceof DedicatedHost.Refused refused) {
                refused(name, refused.reason());
            }
        }
    }

    /** From now on hosts are replaced that fail, where the scenario says so. */
    void recoverHosts(ScenarioSpec spec, Simulation sim, Journal journal) {
        hosts.forEach((name, allocated) -> {
            if (spec.resources().get(name) instanceof DedicatedHostSpec dedicated
                    && dedicated.hostRecovery() == io.virga.scenarios.spec.resource.HostRecovery.ON) {
                allocated.forEach(host -> hostRecoveries.put(host, new HostRecovery(sim, host, journal)));
            }
        });
    }

    /** What replaces the host; null where nothing does. */
    @Nullable
    HostRecovery recovery(DedicatedHost host) {
        return hostRecoveries.get(host);
    }

    /** What replaces hosts on which instances of the resource may lie. */
    List<HostRecovery> recoveries(Placed spec) {
        if (spec.tenancy() != Tenancy.HOST) {
            return List.of();
        }
        List<HostRecovery> recoveries = new ArrayList<>(hostRecoveries.values());
        recoveries.removeIf(
                each -> !usable(Objects.requireNonNull(spec.placement())).contains(each.host()));
        return recoveries;
    }

    /** The kind of host that the resource allocates. */
    static DedicatedHostShape shape(DedicatedHostSpec spec) {
        String family = spec.instanceFamily();
        if (family != null) {
            return DedicatedHostShape.ofFamily(family, Machines.types());
        }
        InstanceType type = Machines.type(Objects.requireNonNull(spec.instanceType(), "a host has a family or a type"));
        return DedicatedHostShape.ofType(type, Machines.types());
    }

    CapacityReservation reservation(String name) {
        return Objects.requireNonNull(reservations.get(name), name);
    }

    List<DedicatedHost> hosts(String name) {
        return Objects.requireNonNull(hosts.get(name), name);
    }

    /** What the zones did not give, by resource. */
    Map<String, List<PlacementOutcome>> refusals() {
        return refusals;
    }

    /** Whether each instance of the resource keeps to a host, so that it needs a placer of its own. */
    static boolean staysWithHost(Placed spec) {
        return spec.placement() != null && spec.placement().affinity() == HostAffinity.HOST;
    }

    /** Who places all instances of a resource; with host affinity, one of them. */
    Placer placer(Placed spec) {
        if (spec.tenancy() == Tenancy.HOST) {
            return hostTenancy(Objects.requireNonNull(spec.placement()));
        }
        Placer shared = Placements.of(spec.placement());
        ReservationUseSpec use = spec.capacityReservation();
        if (use == null) {
            return spec.placementGroup() == null ? inReservations(open(), shared) : shared;
        }
        List<CapacityReservation> usable = use.targets().isEmpty() ? open() : named(use.targets());
        return switch (use.preference()) {
            case NONE -> shared;
            case OPEN -> inReservations(usable, shared);
            case ONLY -> new ReservedFirst(usable, null);
        };
    }

    private static Placer inReservations(List<CapacityReservation> usable, Placer otherwise) {
        return usable.isEmpty() ? otherwise : new ReservedFirst(usable, otherwise);
    }

    private List<CapacityReservation> open() {
        return reservations.values().stream()
                .filter(CapacityReservation::isOpen)
                .toList();
    }

    private List<CapacityReservation> named(List<String> targets) {
        return targets.stream().map(this::reservation).toList();
    }

    private Placer hostTenancy(PlacementSpec placement) {
        return new HostTenancy(usable(placement), placement.affinity() == HostAffinity.HOST);
    }

    private List<DedicatedHost> usable(PlacementSpec placement) {
        String target = placement.hosts();
        return target != null
                ? hosts(target)
                : hosts.values().stream()
                        .flatMap(List::stream)
                        .filter(DedicatedHost::autoPlacement)
                        .toList();
    }
}
