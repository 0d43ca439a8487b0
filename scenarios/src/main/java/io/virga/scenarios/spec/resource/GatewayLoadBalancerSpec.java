package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import java.util.List;

/** A Gateway Load Balancer before network appliances. */
@Kind(
        value = "gatewayLoadBalancer",
        doc = "A Gateway Load Balancer before network appliances such as firewalls, which pass on what they have"
                + " inspected: on a path it stands before the appliances, and what they protect comes after them. It"
                + " leaves flows where they are and answers nothing itself.")
public record GatewayLoadBalancerSpec(
        @Embedded BalancerNodes nodes,

        @Property(
                doc = "What belongs to one flow, and so goes to one appliance.",
                defaultValue = "fiveTuple",
                source = "GWLB user guide, flow stickiness")
        FlowStickiness flowStickiness,

        @Property(
                doc = "What becomes of the flows of an appliance that fails or is taken away.",
                defaultValue = "noRebalance",
                source = "GWLB user guide, target failover")
        TargetFailover targetFailover,

        @Property(
                doc = "Whether a node also uses the appliances of other zones. Data between zones is then charged.",
                defaultValue = "false",
                source = "Elastic Load Balancing user guide, cross-zone load balancing is off")
        boolean crossZone,

        @Property(doc = "How appliances are probed.", defaultValue = "{}")
        GatewayHealthCheckSpec healthCheck,

        @Property(
                doc = "How long flows go on to an appliance that is being taken away; new ones go elsewhere.",
                defaultValue = "300s",
                max = "3600s",
                source = "GWLB user guide, deregistration delay")
        Duration deregistrationDelay,

        @Property(
                doc = "How long a flow may be silent before it is forgotten.",
                defaultValue = "350s",
                min = "60s",
                max = "6000s",
                source = "GWLB user guide, idle timeout of TCP flows")
        Duration idleTimeout,

        @Property(
                doc = "Time that a node adds to each request.",
                defaultValue = "{ lognormal: { mean: 1ms, p99: 4ms } }",
                source = "AWS publishes no figure",
                assumption = true)
        DistributionSpec latency)
        implements CloudResourceSpec, LoadBalancerSpec {
    @Override
    public RoutingAlgorithm algorithm() {
        return RoutingAlgorithm.FLOW_HASH;
    }

    @Override
    public List<RoutingAlgorithm> algorithms() {
        return List.of(RoutingAlgorithm.FLOW_HASH);
    }

    @Override
    public String algorithmSource() {
        return "GWLB user guide, Gateway Load Balancer overview";
    }
}
