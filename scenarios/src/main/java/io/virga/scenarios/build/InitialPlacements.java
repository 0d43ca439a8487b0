package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.compute.InstanceType;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.Placer;
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
import org.jspecify.annotations.Nullable;

/** Places what a scenario begins with on trial, in the order and by the rules of a run. */
public final class InitialPlacements {
    private final Map<String, AvailabilityZone> zones;
    private final Capacity capacity;
    private final List<Unplaced> unplaced = new ArrayList<>();

    private InitialPlacements(ScenarioSpec spec) {
        this.zones = Zones.of(spec, Simulation.create(SimulationConfig.of(0, 0)));
        this.capacity = new Capacity(spec, zones);
    }

    /** What finds no place in a scenario in which nothing else is wrong. */
    public static List<Unplaced> unplaced(ScenarioSpec spec) {
        InitialPlacements trial = new InitialPlacements(spec);
        trial.capacity
                .refusals()
                .forEach((name, refusals) -> trial.report(
                        name,
                        refusals.size(),
                        refusals.stream().map(Object::toString).toList()));
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

    private static List<InstanceType> types(Placed placed) {
        return placed.allInstanceTypes().stream().map(Machines::type).toList();
    }

    /** Each instance in the zone that has the fewest, or in another that has a place for one of the group's types. */
    private void placeGroup(String name, Placed group) {
        Placer placer = capacity.placer(group);
        Map<AvailabilityZone, Integer> placed = new HashMap<>();
        List<AvailabilityZone> listed = zones(group);
        List<InstanceType> types = types(group);
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < group.initialInstances(); i++) {
            List<AvailabilityZone> order = listed.stream()
                    .sorted(Comparator.comparingInt(zone -> placed.getOrDefault(zone, 0)))
                    .toList();
            AvailabilityZone zone = place(types, order, placer, refusals);
            if (zone != null) {
                placed.merge(zone, 1, Integer::sum);
            }
        }
        int missing = group.initialInstances() - sum(placed);
        report(name, missing, refusals);
    }

    private static int sum(Map<AvailabilityZone, Integer> placed) {
        return placed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static @Nullable AvailabilityZone place(
            List<InstanceType> types, List<AvailabilityZone> order, Placer placer, List<String> refusals) {
        for (AvailabilityZone zone : order) {
            for (InstanceType type : types) {
                if (isPlaced(type, zone, placer, refusals)) {
                    return zone;
                }
            }
        }
        return null;
    }

    private static boolean isPlaced(InstanceType type, AvailabilityZone zone, Placer placer, List<String> refusals) {
        PlacementOutcome outcome = placer.place(type, zone);
        if (outcome instanceof Placement) {
            return true;
        }
        refusals.add(outcome + ", in " + zone.path());
        return false;
    }

    /** Each instance in its own zone. */
    private void placeInstances(String name, Placed instances) {
        boolean apart = Capacity.staysWithHost(instances);
        Placer shared = capacity.placer(instances);
        List<AvailabilityZone> order = zones(instances);
        List<InstanceType> types = types(instances);
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < instances.initialInstances(); i++) {
            Placer placer = apart ? capacity.placer(instances) : shared;
            isPlaced(types.get(0), order.get(i % order.size()), placer, refusals);
        }
        report(name, refusals.size(), refusals);
    }

    private void report(String name, int missing, List<String> refusals) {
        if (missing > 0) {
            unplaced.add(new Unplaced(name, missing, refusals.get(refusals.size() - 1)));
        }
    }
}
