package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Rate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A point at which an operation was observed. */
@Doc("What was seen of one instance of the type `measuredOn` that served nothing but this operation, none of whose"
        + " requests waited for a worker. The demands with which an instance behaves so are solved for: `cpu` is"
        + " exponential, `wait` is constant (assumptions).")
public record CalibrateSpec(
        @Property(doc = "Requests that the instance answered.", above = "0/s", example = "120/s")
        Rate rate,

        @Property(doc = "Its CPUUtilization.", above = "0%", max = "99%", example = "62%")
        Percentage cpuUtilization,

        @Property(
                doc = "The mean time from a request's coming to its answer, without the time of the hops behind it.",
                optional = true,
                absent = "`medianLatency` is known",
                above = "0s",
                example = "48ms")
        @Nullable
        Duration meanLatency,

        @Property(
                doc = "The median of that time.",
                optional = true,
                absent = "`meanLatency` is known",
                above = "0s",
                example = "39ms")
        @Nullable
        Duration medianLatency)
        implements SelfChecking {
    @Override
    public List<Violation> violations() {
        if ((meanLatency == null) != (medianLatency == null)) {
            return List.of();
        }
        String message = meanLatency == null ? "no latency was observed" : "two latencies for one point";
        return List.of(new Violation("", message, "write either meanLatency or medianLatency"));
    }
}
