package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placeable;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.Placer;
import io.virga.scenarios.parse.check.MachineSize;
import io.virga.scenarios.parse.check.Unplaced;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Places what a scenario begins with on trial, in the order and by the rules of a run. */
public final class InitialPlacements {
    private record Machine(String name, String family, int vcpus, double memoryGib, boolean isBurstable)
            implements Placeable {
        static Machine of(String name, MachineSize size) {
            return new Machine(name, size.family(), size.vcpus(), size.memoryGib(), size.burstable());
        }
    }

    private final Function<String, @Nullable MachineSize> sizes;
    private final Map<String, AvailabilityZone> zones;
    private final List<Unplaced> unplaced = new ArrayList<>();

    private InitialPlacements(ScenarioSpec spec, Function<String, @Nullable MachineSize> sizes) {
        this.sizes = sizes;
        this.zones = Zones.of(spec, Simulation.create(SimulationConfig.of(0, 0)));
    }

    /**
     * What finds no place.
     *
     * @param sizes of the instance types of the scenario
     */
    public static List<Unplaced> unplaced(ScenarioSpec spec, Function<String, @Nullable MachineSize> sizes) {
        InitialPlacements trial = new InitialPlacements(spec, sizes);
        spec.resources().forEach((name, resource) -> {
            if (resource instanceof AutoScalingGroupSpec group) {
                trial.placeGroup(name, group);
            }
        });
        spec.resources().forEach((name, resource) -> {
            if (resource instanceof InstanceSpec instance) {
                trial.placeInstances(name, instance);
            }
        });
        return trial.unplaced;
    }

    private List<AvailabilityZone> zones(Placed placed) {
        List<AvailabilityZone> found = new ArrayList<>();
        placed.zones().forEach(zone -> found.add(Objects.requireNonNull(zones.get(zone.toString()))));
        return found;
    }

    private List<Machine> machines(Placed placed) {
        List<Machine> machines = new ArrayList<>();
        for (String type : placed.allInstanceTypes()) {
            MachineSize size = sizes.apply(type);
            if (size != null) {
                machines.add(Machine.of(type, size));
            }
        }
        return machines;
    }

    /** Each instance in the zone that has the fewest, or in another that has a place for one of the group's types. */
    private void placeGroup(String name, Placed group) {
        Placer placer = Placements.of(group.placement());
        Map<AvailabilityZone, Integer> placed = new HashMap<>();
        List<AvailabilityZone> listed = zones(group);
        List<Machine> machines = machines(group);
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < group.initialInstances() && !machines.isEmpty(); i++) {
            List<AvailabilityZone> order = listed.stream()
                    .sorted(Comparator.comparingInt(zone -> placed.getOrDefault(zone, 0)))
                    .toList();
            AvailabilityZone zone = place(machines, order, placer, refusals);
            if (zone != null) {
                placed.merge(zone, 1, Integer::sum);
            }
        }
        int missing = machines.isEmpty() ? 0 : group.initialInstances() - sum(placed);
        report(name, missing, refusals);
    }

    private static int sum(Map<AvailabilityZone, Integer> placed) {
        return placed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static @Nullable AvailabilityZone place(
            List<Machine> machines, List<AvailabilityZone> order, Placer placer, List<String> refusals) {
        for (AvailabilityZone zone : order) {
            for (Machine machine : machines) {
                if (isPlaced(machine, zone, placer, refusals)) {
                    return zone;
                }
            }
        }
        return null;
    }

    private static boolean isPlaced(Machine machine, AvailabilityZone zone, Placer placer, List<String> refusals) {
        PlacementOutcome outcome = placer.place(machine, zone);
        if (outcome instanceof Placement) {
            return true;
        }
        refusals.add(outcome + ", in " + zone.path());
        return false;
    }

    /** Each instance in its own zone. */
    private void placeInstances(String name, Placed instances) {
        Placer placer = Placements.of(instances.placement());
        List<AvailabilityZone> order = zones(instances);
        List<Machine> machines = machines(instances);
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < instances.initialInstances() && !machines.isEmpty(); i++) {
            isPlaced(machines.get(0), order.get(i % order.size()), placer, refusals);
        }
        report(name, refusals.size(), refusals);
    }

    private void report(String name, int missing, List<String> refusals) {
        if (missing > 0) {
            unplaced.add(new Unplaced(name, missing, refusals.get(refusals.size() - 1)));
        }
    }
}
