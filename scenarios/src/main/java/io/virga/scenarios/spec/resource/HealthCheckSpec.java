package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Embedded;
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

        @Embedded HealthCheckThresholds thresholds)
        implements SelfChecking {
    static final String SOURCE = "ALB user guide, target group health checks";

    @Override
    public List<Violation> violations() {
        return timeoutViolations(timeout, interval);
    }

    /** A probe ends before the next begins. */
    static List<Violation> timeoutViolations(Duration timeout, Duration interval) {
        return timeout.compareTo(interval) < 0
                ? List.of()
                : List.of(new Violation(
                        "timeout",
                        "timeout " + Durations.format(timeout) + " is not below interval " + Durations.format(interval),
                        "Elastic Load Balancing refuses this; shorten the timeout"));
    }
}
