package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;
import java.util.List;

/** How a load balancer node probes its targets. */
@Doc("How a load balancer node probes its targets. A target is in service after its first good answer, out of service"
        + " after `unhealthyThreshold` failures in a row, and back after `healthyThreshold` good answers in a row.")
public record HealthCheckSpec(
        @Property(
                doc = "Time from one probe of a target to the next; its phase is random.",
                defaultValue = "30s",
                min = "5s",
                max = "300s",
                source = SOURCE)
        Duration interval,

        @Property(
                doc = "How long a probe waits for the answer before it counts as failed.",
                defaultValue = "5s",
                min = "2s",
                max = "120s",
                source = SOURCE)
        Duration timeout,

        @Property(
                doc = "Failures in a row that take a target out of service.",
                defaultValue = "2",
                min = "2",
                max = "10",
                source = SOURCE)
        int unhealthyThreshold,

        @Property(
                doc = "Good answers in a row that bring an unhealthy target back.",
                defaultValue = "5",
                min = "2",
                max = "10",
                source = SOURCE)
        int healthyThreshold)
        implements SelfChecking {
    static final String SOURCE = "ALB user guide, target group health checks";

    @Override
    public List<Violation> violations() {
        return timeout.compareTo(interval) < 0
                ? List.of()
                : List.of(new Violation(
                        "timeout",
                        "timeout " + Durations.format(timeout) + " is not below interval " + Durations.format(interval),
                        "Elastic Load Balancing refuses this; shorten the timeout"));
    }
}
