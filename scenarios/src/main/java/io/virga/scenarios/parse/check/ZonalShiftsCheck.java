package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.operation.CancelZonalShift;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.StartZonalShift;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.NetworkLoadBalancerSpec;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Zonal shifts of balancers that can have them, away from zones of theirs, one at a time. */
final class ZonalShiftsCheck {
    private static final String SOURCE = " (Application Recovery Controller guide, zonal shift)";

    private final ScenarioSpec scenario;
    private final Findings findings;
    /** When the latest shift of each balancer ends. */
    private final Map<String, Duration> ends = new LinkedHashMap<>();

    private ZonalShiftsCheck(ScenarioSpec scenario, Findings findings) {
        this.scenario = scenario;
        this.findings = findings;
    }

    static void check(ScenarioSpec scenario, Findings findings) {
        ZonalShiftsCheck check = new ZonalShiftsCheck(scenario, findings);
        TimedOperations.of(scenario).stream()
                .filter(entry -> concerns(entry.getValue()) && findings.whole("operations." + entry.getKey()))
                .forEach(entry -> check.check("operations." + entry.getKey(), entry.getValue()));
    }

    private static boolean concerns(OperationSpec operation) {
        return operation instanceof StartZonalShift || operation instanceof CancelZonalShift;
    }

    private void check(String path, OperationSpec operation) {
        CloudResourceSpec target = Resources.find(path + ".target", operation.target(), scenario, findings);
        if (target instanceof ApplicationLoadBalancerSpec || target instanceof NetworkLoadBalancerSpec) {
            checkOrder(path, operation);
            if (operation instanceof StartZonalShift shift && findings.whole("resources." + operation.target())) {
                checkZone(path + ".awayFrom", shift, (LoadBalancerSpec) target);
                checkTargets(path + ".target", shift, (LoadBalancerSpec) target);
            }
        } else if (target != null) {
            String message = "'" + operation.target() + "' is " + Resources.describe(target)
                    + "; zonal shifts are for an applicationLoadBalancer or a networkLoadBalancer";
            findings.error(path + ".target", Code.WRONG_TARGET, message + SOURCE, null);
        }
    }

    private void checkOrder(String path, OperationSpec operation) {
        Duration end = ends.getOrDefault(operation.target(), Duration.ZERO);
        boolean goesOn = end.compareTo(TimedOperations.time(operation)) > 0;
        if (operation instanceof StartZonalShift shift) {
            if (goesOn) {
                String message = "'" + operation.target() + "' is still shifted away from a zone, until "
                        + Durations.format(end) + "; a balancer can leave one zone at a time" + SOURCE;
                findings.error(path + ".at", Code.ZONAL_SHIFT, message, "cancel it first, or begin later");
            } else {
                ends.put(shift.target(), shift.at().plus(shift.expiresIn()));
            }
        } else {
            if (!goesOn) {
                String message = "'" + operation.target() + "' is not shifted away from any zone then";
                findings.error(path + ".at", Code.ZONAL_SHIFT, message, null);
            }
            ends.put(operation.target(), TimedOperations.time(operation));
        }
    }

    private void checkZone(String path, StartZonalShift shift, LoadBalancerSpec balancer) {
        if (!balancer.zones().contains(shift.awayFrom())) {
            String message = "'" + shift.target() + "' has no node in " + shift.awayFrom();
            findings.error(path, Code.ZONAL_SHIFT, message, "its zones are " + zones(balancer));
        } else if (balancer.zones().size() == 1) {
            String message = "'" + shift.target() + "' has no other zone that its traffic could go to";
            findings.error(path, Code.ZONAL_SHIFT, message, null);
        }
    }

    private void checkTargets(String path, StartZonalShift shift, LoadBalancerSpec balancer) {
        if (balancer instanceof NetworkLoadBalancerSpec network && network.crossZone()) {
            network.targets().stream()
                    .filter(name -> scenario.resources().get(name) instanceof ApplicationLoadBalancerSpec)
                    .forEach(name -> {
                        String message = "with crossZone a zonal shift of '" + shift.target()
                                + "' does not go with the balancer '" + name + "' as its target" + SOURCE;
                        findings.error(
                                path, Code.ZONAL_SHIFT, message, "write crossZone: false at '" + shift.target() + "'");
                    });
        }
    }

    private static String zones(LoadBalancerSpec balancer) {
        return balancer.zones().stream().map(Place::toString).collect(Collectors.joining(", "));
    }
}
