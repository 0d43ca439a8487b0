package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Classic Load Balancer with an HTTP listener. */
@Kind(
        value = "classicLoadBalancer",
        doc = "A Classic Load Balancer with an HTTP listener and a node in each of its zones. Each node sends a"
                + " request to the instance that has the fewest of its requests. Requests that no instance has"
                + " room for wait, up to 1,024 at a node; what comes then is answered with 503, as is all when no"
                + " instance is healthy.")
public record ClassicLoadBalancerSpec(
        @Embedded BalancerNodes nodes,

        @Property(
                doc = "Whether a node also uses the instances of other zones.",
                defaultValue = "false",
                source = "Elastic Load Balancing user guide: off if created by API or CLI, on if in the console")
        boolean crossZone,

        @Property(doc = "How instances are probed.", defaultValue = "{}")
        ClassicHealthCheckSpec healthCheck,

        @Property(
                doc = "Whether sessions stay with their instance.",
                optional = true,
                absent = "each request goes by the algorithm",
                example = "{ duration: 1h }")
        @Nullable
        StickinessSpec stickiness,

        @Property(
                doc = "How long requests in flight may finish on an instance that is being taken away.",
                defaultValue = "300s",
                min = "1s",
                max = "3600s",
                source = "CLB user guide, connection draining")
        Duration connectionDraining,

        @Property(
                doc = "How long a node waits for an instance's answer before it answers 504.",
                defaultValue = "60s",
                min = "1s",
                max = "4000s",
                source = "CLB user guide, idle connection timeout")
        Duration idleTimeout,

        @Property(
                doc = "Time that a node adds to each request.",
                defaultValue = "{ lognormal: { mean: 2ms, p99: 8ms } }",
                source = "AWS publishes no figure; taken as that of an applicationLoadBalancer",
                assumption = true)
        DistributionSpec latency)
        implements CloudResourceSpec, LoadBalancerSpec {
    @Override
    public RoutingAlgorithm algorithm() {
        return RoutingAlgorithm.LEAST_OUTSTANDING_REQUESTS;
    }

    @Override
    public List<RoutingAlgorithm> algorithms() {
        return List.of(RoutingAlgorithm.LEAST_OUTSTANDING_REQUESTS);
    }

    @Override
    public String algorithmSource() {
        return "Elastic Load Balancing user guide, routing algorithm";
    }
}
