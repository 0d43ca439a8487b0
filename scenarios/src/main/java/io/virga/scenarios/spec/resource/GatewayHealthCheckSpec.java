package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import java.time.Duration;
import java.util.List;

/** How a node of a Gateway Load Balancer probes its appliances. */
@Doc("How a node of a Gateway Load Balancer probes its appliances; thresholds count as at other balancers.")
public record GatewayHealthCheckSpec(
        @Property(
                doc = "What a probe asks for: a connection, or an answer of the appliance.",
                defaultValue = "tcp",
                source = SOURCE)
        ProbeProtocol protocol,

        @Property(
                doc = "Time from one probe of a target to the next; its phase is random.",
                defaultValue = "10s",
                min = "5s",
                max = "300s",
                source = SOURCE)
        Duration interval,

        @Property(
                doc = "How long a probe waits before it counts as failed.",
                defaultValue = "5s",
                min = "2s",
                max = "120s",
                source = SOURCE)
        Duration timeout,

        @Embedded HealthCheckThresholds thresholds)
        implements SelfChecking {
    static final String SOURCE = "GWLB user guide, health checks";

    @Override
    public List<Violation> violations() {
        return HealthCheckSpec.timeoutViolations(timeout, interval);
    }
}
