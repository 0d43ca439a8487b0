package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Embedded;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a node of a Network Load Balancer probes its targets. */
@Doc("How a node of a Network Load Balancer probes its targets. A target is in service after its first good answer,"
        + " out of service after `unhealthyThreshold` failures in a row, and back after `healthyThreshold` good answers in"
        + " a row.")
public record NetworkHealthCheckSpec(
        @Property(
                doc = "What a probe asks for: a connection, which a machine accepts as long as the application listens,"
                        + " however slow or faulty it is; or an answer from the application.",
                defaultValue = "tcp",
                source = SOURCE)
        ProbeProtocol protocol,

        @Property(
                doc = "Time from one probe of a target to the next; its phase is random.",
                defaultValue = "30s",
                min = "5s",
                max = "300s",
                source = SOURCE)
        Duration interval,

        @Property(
                doc = "How long a probe waits before it counts as failed.",
                optional = true,
                absent = "10s for `tcp`, 6s for `http`",
                min = "2s",
                max = "120s",
                source = SOURCE,
                example = "5s")
        @Nullable
        Duration timeout,

        @Embedded HealthCheckThresholds thresholds)
        implements SelfChecking {
    private static final String SOURCE = "NLB user guide, target group health checks";
    private static final Duration TCP_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration HTTP_TIMEOUT = Duration.ofSeconds(6);

    /** The timeout that is written, or the protocol's own. */
    public Duration effectiveTimeout() {
        if (timeout != null) {
            return timeout;
        }
        return protocol == ProbeProtocol.TCP ? TCP_TIMEOUT : HTTP_TIMEOUT;
    }

    @Override
    public List<Violation> violations() {
        if (effectiveTimeout().compareTo(interval) < 0) {
            return List.of();
        }
        String message = "timeout " + Durations.format(effectiveTimeout()) + " is not below interval "
                + Durations.format(interval) + " (" + SOURCE + ")";
        return List.of(new Violation(
                timeout == null ? "interval" : "timeout", message, "shorten the timeout, or lengthen the interval"));
    }
}
