package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.util.List;

/** What a load balancer does when few targets are healthy. */
@Doc("What a load balancer does when few targets are healthy.")
public record TargetGroupHealthSpec(
        @Property(
                doc = "With fewer, the address of a node leaves DNS, unless those of all nodes would.",
                defaultValue = "{}",
                example = "{ percentage: 50% }")
        MinimumHealthyTargetsSpec dnsFailover,

        @Property(
                doc = "With fewer, a node sends requests to all targets, healthy or not.",
                defaultValue = "{}",
                example = "{ percentage: 30% }")
        MinimumHealthyTargetsSpec unhealthyStateRouting)
        implements SelfChecking {
    static final String SOURCE = "ALB and NLB user guides, target group health";

    @Override
    public List<Violation> violations() {
        if (unhealthyStateRouting.isAbove(dnsFailover)) {
            return List.of(new Violation(
                    "unhealthyStateRouting",
                    "unhealthyStateRouting asks for more healthy targets than dnsFailover",
                    "a node must leave DNS before it sends requests to unhealthy targets (" + SOURCE + ")"));
        }
        return List.of();
    }
}
