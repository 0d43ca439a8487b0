package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Place;
import java.time.Duration;
import java.util.List;

/** A Network Load Balancer with one node, and so one address, in each of its zones. */
@Kind(
        value = "networkLoadBalancer",
        doc = "A Network Load Balancer with a node, and so a static address, in each of its zones. It balances"
                + " connections, not requests: as many requests as the workload's `connectionReuse` says go to the same"
                + " target. It answers nothing itself: clients see what their target does, be it a reset or silence.")
public record NetworkLoadBalancerSpec(
        @Property(doc = "The zones that have a node.", example = "[eu-west-1.a, eu-west-1.b]")
        List<Place> zones,

        @Property(
                doc = "The auto scaling groups and the `instance` resources whose instances are targets, each a target"
                        + " group of its own; a path says to which of them a request goes.",
                example = "[web]")
        List<String> targets,

        @Property(
                doc = "How a node chooses a target for a new connection.",
                defaultValue = "flowHash",
                source = "NLB user guide, Network Load Balancer overview")
        RoutingAlgorithm algorithm,

        @Property(
                doc = "What clients speak: TLS connections need more capacity units than TCP connections.",
                defaultValue = "tcp",
                source = "Elastic Load Balancing pricing, NLCU")
        FlowProtocol protocol,

        @Property(
                doc =
                        "Whether a node also uses the targets of other zones. Data between zones is then charged, other than"
                                + " with an applicationLoadBalancer.",
                defaultValue = "false",
                source = "Elastic Load Balancing user guide, cross-zone load balancing is off")
        boolean crossZone,

        @Property(doc = "How targets are probed.", defaultValue = "{}")
        NetworkHealthCheckSpec healthCheck,

        @Property(
                doc = "How long connections go on to a target that is being taken away; new ones go elsewhere.",
                defaultValue = "300s",
                max = "3600s",
                source = "NLB user guide, deregistration delay")
        Duration deregistrationDelay,

        @Property(
                doc = "How long a connection may be silent, whether or not an answer is due, before it is forgotten.",
                defaultValue = "350s",
                min = "60s",
                max = "6000s",
                source = "NLB user guide, connection idle timeout")
        Duration idleTimeout,

        @Property(
                doc = "Time that a node adds to each request.",
                defaultValue = "{ lognormal: { mean: 0.3ms, p99: 1ms } }",
                source = "AWS publishes no figure; well under a millisecond is usual",
                assumption = true)
        DistributionSpec latency,

        @Property(
                doc = "How long after the loss of a zone the address of its node leaves DNS; resolvers hold it"
                        + " for up to a TTL (60 s) more.",
                defaultValue = "30s",
                source = "AWS publishes no figure",
                assumption = true)
        Duration nodeFailureDetection)
        implements CloudResourceSpec, LoadBalancerSpec {
    @Override
    public List<RoutingAlgorithm> algorithms() {
        return List.of(RoutingAlgorithm.FLOW_HASH);
    }

    @Override
    public String algorithmSource() {
        return "NLB user guide, Network Load Balancer overview";
    }
}
