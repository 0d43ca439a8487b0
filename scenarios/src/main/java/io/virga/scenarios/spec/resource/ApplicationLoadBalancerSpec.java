package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An Application Load Balancer with one node in each of its zones. */
@Kind(
        value = "applicationLoadBalancer",
        doc = "An Application Load Balancer with a node in each of its zones. Clients find the nodes by DNS; each node"
                + " checks the health of the targets and spreads requests over the healthy ones, or over all when none"
                + " is healthy.")
public record ApplicationLoadBalancerSpec(
        @Embedded BalancerNodes nodes,

        @Property(
                doc = "What is done with requests, by their `http`; without rules and `defaultAction` each goes to the"
                        + " target that is next on its path.",
                entry = "rule",
                optional = true,
                absent = "none",
                source = ListenerForward.SOURCE,
                example = "{ api: { priority: 10, pathPattern: [\"/api/*\"], forward: { api: 1 } } }")
        @Nullable
        Map<String, ListenerRuleSpec> rules,

        @Property(
                doc = "What is done with requests that match no rule.",
                optional = true,
                absent = "they go to the target that is next on their path",
                example = "{ forward: { blue: 90, green: 10 } }")
        @Nullable
        ListenerActionSpec defaultAction,

        @Property(
                doc = "What new connections of callers take to open, where they speak HTTPS.",
                optional = true,
                absent = "they take no time to open",
                example = "{ version: tls13 }")
        @Nullable
        TlsHandshakeSpec tlsHandshake,

        @Property(
                doc = "What a node takes, and how that grows.",
                optional = true,
                absent = "each takes whatever comes",
                example = "{ initial: 500/s }")
        @Nullable
        NodeCapacitySpec nodeCapacity,

        @Property(
                doc = "How a node chooses among healthy targets.",
                defaultValue = "roundRobin",
                source = "ALB user guide, target group routing algorithm")
        RoutingAlgorithm algorithm,

        @Property(
                doc = "Whether a target that fails more of its requests than the others gets fewer, and slowly more"
                        + " again once it does not; only with the algorithm weightedRandom. It needs three healthy"
                        + " targets, and leaves at least half of them their share.",
                defaultValue = "false",
                source = "ALB user guide, Automatic Target Weights")
        boolean anomalyMitigation,

        @Property(
                doc = "Whether a node also uses the targets of other zones.",
                defaultValue = "true",
                source = "ALB user guide, cross-zone load balancing is on")
        boolean crossZone,

        @Property(doc = "How targets are probed.", defaultValue = "{}")
        HealthCheckSpec healthCheck,

        @Property(
                doc = "What happens when few targets are healthy.",
                optional = true,
                absent = "one healthy target is enough",
                source = TargetGroupHealthSpec.SOURCE,
                example = "{ dnsFailover: { percentage: 50% } }")
        @Nullable
        TargetGroupHealthSpec targetGroupHealth,

        @Property(
                doc = "How long the share of a target that became healthy grows from nothing to its full one, if others"
                        + " are in full service; 0s for none.",
                defaultValue = "0s",
                max = "900s",
                source = "ALB user guide, slow start mode",
                example = "60s")
        Duration slowStart,

        @Property(
                doc = "Whether sessions stay with their target.",
                optional = true,
                absent = "each request goes by the algorithm",
                example = "{ duration: 1h }")
        @Nullable
        StickinessSpec stickiness,

        @Property(
                doc = "How long requests in flight may finish on a target that is being taken away.",
                defaultValue = "300s",
                max = "3600s",
                source = "ALB user guide, deregistration delay")
        Duration deregistrationDelay,

        @Property(
                doc = "How long a node waits for a target's answer before it answers 504.",
                defaultValue = "60s",
                min = "1s",
                max = "4000s",
                source = "ALB user guide, connection idle timeout")
        Duration idleTimeout,

        @Property(
                doc = "Time that a node adds to each request.",
                defaultValue = "{ lognormal: { mean: 2ms, p99: 8ms } }",
                source = "AWS publishes no figure; low single-digit milliseconds are usual",
                assumption = true)
        DistributionSpec latency)
        implements CloudResourceSpec, LoadBalancerSpec {
    /** The rules by name; none if none are written. */
    public Map<String, ListenerRuleSpec> allRules() {
        return rules == null ? new LinkedHashMap<>() : rules;
    }

    @Override
    public List<RoutingAlgorithm> algorithms() {
        return List.of(
                RoutingAlgorithm.ROUND_ROBIN,
                RoutingAlgorithm.LEAST_OUTSTANDING_REQUESTS,
                RoutingAlgorithm.WEIGHTED_RANDOM,
                RoutingAlgorithm.POWER_OF_TWO_CHOICES);
    }

    @Override
    public String algorithmSource() {
        return "ALB user guide, target group routing algorithm";
    }
}
