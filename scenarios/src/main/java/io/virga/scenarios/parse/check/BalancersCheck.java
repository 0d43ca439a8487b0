package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.RegionSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.FlowProtocol;
import io.virga.scenarios.spec.resource.InstanceSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.NetworkLoadBalancerSpec;
import io.virga.scenarios.spec.resource.RoutingAlgorithm;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Elastic Load Balancing lets load balancers of each type do. */
final class BalancersCheck implements Check {
    private static final Duration SHORTEST_SLOW_START = Duration.ofSeconds(30);

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.resources().forEach((name, spec) -> {
            if (spec instanceof LoadBalancerSpec balancer) {
                String path = "resources." + name;
                checkAlgorithm(path, spec, balancer, findings);
                if (spec instanceof ApplicationLoadBalancerSpec application) {
                    checkSlowStart(path, application, findings);
                    checkMitigation(path, application, findings);
                }
                if (spec instanceof NetworkLoadBalancerSpec network) {
                    ClientRoutingCheck.check(path + ".clientRoutingPolicy", name, network, scenario, findings);
                    checkTls(path, network, findings);
                }
                checkZonesOfTargets(path, name, balancer, scenario, findings);
            }
        });
    }

    private static void checkAlgorithm(
            String path, CloudResourceSpec spec, LoadBalancerSpec balancer, Findings findings) {
        if (!balancer.algorithms().contains(balancer.algorithm())) {
            String message = Resources.describe(spec) + " has no algorithm " + word(balancer.algorithm()) + " ("
                    + balancer.algorithmSource() + ")";
            String offered =
                    balancer.algorithms().stream().map(BalancersCheck::word).collect(Collectors.joining(", "));
            findings.error(path + ".algorithm", Code.NO_ALGORITHM, message, "it has " + offered);
        }
    }

    private static void checkTls(String path, NetworkLoadBalancerSpec balancer, Findings findings) {
        if (balancer.tlsHandshake() != null && balancer.protocol() == FlowProtocol.TCP) {
            String message = "tlsHandshake has no effect: TLS does not end at the balancer but at its targets";
            findings.errorAtKey(path + ".tlsHandshake", Code.INERT, message, "write protocol: tls, or remove it");
        }
    }

    private static void checkSlowStart(String path, ApplicationLoadBalancerSpec balancer, Findings findings) {
        Duration slowStart = balancer.slowStart();
        if (slowStart.isZero()) {
            return;
        }
        String source = " (ALB user guide, slow start mode)";
        if (slowStart.compareTo(SHORTEST_SLOW_START) < 0) {
            String message = "slowStart " + Durations.format(slowStart) + " is below 30s" + source;
            findings.error(path + ".slowStart", Code.SLOW_START, message, "30s to 900s, or 0s for none");
        }
        if (balancer.algorithm() != RoutingAlgorithm.ROUND_ROBIN) {
            String message = "slow start does not go with " + word(balancer.algorithm()) + source;
            findings.error(path + ".slowStart", Code.SLOW_START, message, "remove it, or use roundRobin");
        }
    }

    private static void checkMitigation(String path, ApplicationLoadBalancerSpec balancer, Findings findings) {
        if (balancer.anomalyMitigation() && balancer.algorithm() != RoutingAlgorithm.WEIGHTED_RANDOM) {
            String message = "anomaly mitigation does not go with " + word(balancer.algorithm())
                    + " (ALB user guide, Automatic Target Weights)";
            findings.error(
                    path + ".anomalyMitigation", Code.ANOMALY_MITIGATION, message, "write algorithm: weightedRandom");
        }
    }

    /** As a scenario writes it. */
    private static String word(RoutingAlgorithm algorithm) {
        try {
            Kind kind = RoutingAlgorithm.class.getField(algorithm.name()).getAnnotation(Kind.class);
            return kind == null ? algorithm.name() : kind.value();
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    /** Instances in a zone without a node would be registered and never get a request. */
    private static void checkZonesOfTargets(
            String path, String name, LoadBalancerSpec balancer, ScenarioSpec scenario, Findings findings) {
        if (!findings.whole(path + ".zones") || !exist(balancer.zones(), scenario)) {
            return;
        }
        for (int i = 0; i < balancer.targets().size(); i++) {
            String target = balancer.targets().get(i);
            List<Place> zones = zones(scenario.resources().get(target));
            List<Place> unused = zones.stream()
                    .filter(zone -> !balancer.zones().contains(zone))
                    .distinct()
                    .toList();
            if (!unused.isEmpty() && exist(zones, scenario) && findings.whole("resources." + target + ".zones")) {
                String names = unused.stream().map(Place::toString).collect(Collectors.joining(", "));
                String message = "'" + target + "' has instances in " + names + ", where '" + name
                        + "' is not enabled: they stay unused (ALB and NLB user guides, target health status)";
                String hint = "add " + names + " to the zones of '" + name + "'";
                findings.error(path + ".targets[" + i + "]", Code.ZONE_NOT_ENABLED, message, hint);
            }
        }
    }

    /** Whether all are zones of the scenario, each named once; others are reported as what they are. */
    private static boolean exist(List<Place> zones, ScenarioSpec scenario) {
        return zones.stream().distinct().count() == zones.size()
                && zones.stream().allMatch(zone -> isZone(zone, scenario));
    }

    private static boolean isZone(Place zone, ScenarioSpec scenario) {
        RegionSpec region = scenario.regions().get(zone.region());
        return region != null && region.zones().contains(zone.zone());
    }

    private static List<Place> zones(@Nullable CloudResourceSpec target) {
        if (target instanceof AutoScalingGroupSpec group) {
            return group.zones();
        }
        return target instanceof InstanceSpec instance ? instance.zones() : List.of();
    }
}
