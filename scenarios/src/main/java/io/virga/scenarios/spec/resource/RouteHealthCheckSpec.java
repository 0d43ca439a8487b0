package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A health check of Route 53. */
@Kind(
        value = "healthCheck",
        doc = "A health check of Route 53: of a `target`, of other health checks, or of an alarm's data. Records"
                + " name it.")
public record RouteHealthCheckSpec(
        @Property(
                doc = "The balancer, `instance` or external service that is probed over HTTP: a connection within 4s"
                        + " and an answer within 2s more. Behind a balancer its first target answers.",
                optional = true,
                absent = "it looks at other checks or at an alarm",
                source = SOURCE,
                example = "alb")
        @Nullable
        String target,

        @Property(
                doc = "How long each checker waits from an answer to its next probe: 10s or 30s.",
                onlyWith = "target",
                defaultValue = "30s",
                source = SOURCE)
        @Nullable
        Duration requestInterval,

        @Property(
                doc = "How many probes in a row turn a checker's opinion, either way.",
                onlyWith = "target",
                defaultValue = "3",
                min = "1",
                max = "10",
                source = SOURCE)
        @Nullable
        Integer failureThreshold,

        @Property(
                doc = "How many checkers probe, none in step with another. The target is healthy while more than 18% of"
                        + " them find it so.",
                onlyWith = "target",
                defaultValue = "15",
                min = "1",
                max = "100",
                source = "the guide's one request every two seconds at an interval of 30s",
                assumption = true)
        @Nullable
        Integer checkers,

        @Property(
                doc = "The other health checks that it looks at.",
                optional = true,
                absent = "it looks at a target or at an alarm",
                example = "[main-up, dr-up]")
        @Nullable
        List<String> childHealthChecks,

        @Property(
                doc = "How many of `childHealthChecks` must be healthy; with 0 it always is, with more than there"
                        + " are it never is.",
                onlyWith = "childHealthChecks",
                defaultValue = "1",
                min = "0",
                max = "256",
                source = "Route 53 API reference, HealthThreshold")
        @Nullable
        Integer healthThreshold,

        @Property(
                doc = "The alarm whose data it looks at: it is unhealthy while the alarm stands.",
                optional = true,
                absent = "it looks at a target or at other checks",
                example = "no-hosts")
        @Nullable
        String alarm,

        @Property(
                doc = "What it is while the alarm has too few data.",
                onlyWith = "alarm",
                defaultValue = "lastKnownStatus",
                source = "Route 53 API reference, InsufficientDataHealthStatus")
        @Nullable
        InsufficientDataHealth insufficientDataHealthStatus,

        @Property(
                doc = "Whether it is healthy when it would be unhealthy, and the reverse.",
                defaultValue = "false",
                source = "Route 53 API reference, Inverted")
        boolean inverted,

        @Property(
                doc = "How long it takes until the name servers answer by a new verdict. Checks of other checks add"
                        + " nothing to it.",
                defaultValue = "3s",
                max = "600s",
                source = "seconds; AWS publishes no figure",
                assumption = true)
        Duration statusPropagation)
        implements CloudResourceSpec, SelfChecking {
    private static final String SOURCE = "Route 53 developer guide, values for health checks";

    private static final List<Duration> INTERVALS = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30));

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        int subjects = (target == null ? 0 : 1) + (childHealthChecks == null ? 0 : 1) + (alarm == null ? 0 : 1);
        if (subjects != 1) {
            String message = subjects == 0 ? "the health check looks at nothing" : "the health check looks at several";
            violations.add(new Violation("", message, "write one of target, childHealthChecks and alarm"));
        }
        if (requestInterval != null && !INTERVALS.contains(requestInterval)) {
            String message =
                    "requestInterval " + Durations.format(requestInterval) + " is neither 10s nor 30s (" + SOURCE + ")";
            violations.add(new Violation("requestInterval", message, null));
        }
        if (childHealthChecks != null && (childHealthChecks.isEmpty() || childHealthChecks.size() > 255)) {
            String message = "a health check looks at 1 to 255 others, not at " + childHealthChecks.size();
            violations.add(new Violation("childHealthChecks", message, null));
        }
        return violations;
    }
}
