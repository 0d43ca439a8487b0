package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Network Load Balancer with one node, and so one address, in each of its zones. */
@Kind(
        value = "networkLoadBalancer",
        doc = "A Network Load Balancer with a node, and so a static address, in each of its zones. It balances"
                + " connections, not requests: as many requests as the workload's `connectionReuse` says go to the same"
                + " target. It answers nothing itself: clients see what their target does, be it a reset or silence.")
public record NetworkLoadBalancerSpec(
        @Embedded BalancerNodes nodes,

        @Property(
                doc = "How a node chooses a target for a new connection.",
                defaultValue = "flowHash",
                source = "NLB user guide, Network Load Balancer overview")
        RoutingAlgorithm algorithm,

        @Property(
                doc = "Whether the connections of one user stay together, for as long as they come within the idle"
                        + " timeout of each other.",
                defaultValue = "none",
                source = "NLB user guide, sticky sessions")
        SourceStickiness stickiness,

        @Property(
                doc = "What clients speak: TLS connections need more capacity units than TCP connections.",
                defaultValue = "tcp",
                source = "Elastic Load Balancing pricing, NLCU")
        FlowProtocol protocol,

        @Property(
                doc = "What new connections of callers take to open, with `protocol: tls`.",
                optional = true,
                absent = "they take no time to open",
                example = "{ version: tls13 }")
        @Nullable
        TlsHandshakeSpec tlsHandshake,

        @Property(
                doc = "Whether a node also uses the targets of other zones. Data between zones is then charged,"
                        + " other than with an applicationLoadBalancer.",
                defaultValue = "false",
                source = "Elastic Load Balancing user guide, cross-zone load balancing is off")
        boolean crossZone,

        @Property(
                doc = "Whether callers within its zones prefer the node in their own: it saves them latency, and"
                        + " charges for data between zones. Clients of workloads are in no zone.",
                defaultValue = "anyAvailabilityZone",
                source = "NLB user guide, Availability Zone DNS affinity")
        ClientRoutingPolicy clientRoutingPolicy,

        @Property(doc = "How targets are probed.", defaultValue = "{}")
        NetworkHealthCheckSpec healthCheck,

        @Property(
                doc = "What happens when few targets are healthy.",
                optional = true,
                absent = "one healthy target is enough",
                source = TargetGroupHealthSpec.SOURCE,
                example = "{ dnsFailover: { percentage: 50% } }")
        @Nullable
        TargetGroupHealthSpec targetGroupHealth,

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
        DistributionSpec latency)
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
