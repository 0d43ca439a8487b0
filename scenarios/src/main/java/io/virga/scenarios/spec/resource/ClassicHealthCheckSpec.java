package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.List;

/** How a node of a Classic Load Balancer probes its instances. */
@Doc("How a node of a Classic Load Balancer probes its instances, by HTTP. An instance is in service after its"
        + " first good answer; then the thresholds count.")
public record ClassicHealthCheckSpec(
        @Property(
                doc = "Time from one probe of an instance to the next; its phase is random.",
                defaultValue = "30s",
                min = "5s",
                max = "300s",
                source = SOURCE)
        Duration interval,

        @Property(
                doc = "How long a probe waits before it counts as failed.",
                defaultValue = "5s",
                min = "2s",
                max = "60s",
                source = SOURCE)
        Duration timeout,

        @Property(
                doc = "Failures in a row that take an instance out of service.",
                defaultValue = "2",
                min = "2",
                max = "10",
                source = SOURCE)
        int unhealthyThreshold,

        @Property(
                doc = "Good answers in a row that bring it back.",
                defaultValue = "10",
                min = "2",
                max = "10",
                source = SOURCE)
        int healthyThreshold)
        implements SelfChecking {
    static final String SOURCE = "CLB user guide, configure health checks";

    @Override
    public List<Violation> violations() {
        return HealthCheckSpec.timeoutViolations(timeout, interval);
    }
}
