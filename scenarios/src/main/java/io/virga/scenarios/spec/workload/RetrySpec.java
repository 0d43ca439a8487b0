package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a caller tries again. */
@Doc("How a caller tries again after a timeout, an error or a refused connection. The pause before retry n is"
        + " `backoff` · 2ⁿ⁻¹, at most `maxBackoff`.")
public record RetrySpec(
        @Property(doc = "Attempts after the first.", min = "0", max = "100", example = "2")
        int retries,

        @Property(
                doc = "The pause before the first retry.",
                defaultValue = "100ms",
                source = "AWS SDKs, legacy mode's base delay",
                assumption = true)
        Duration backoff,

        @Property(doc = "The longest pause.", defaultValue = "20s", source = "AWS SDKs and Tools, retry behavior")
        Duration maxBackoff,

        @Property(
                doc = "How the pause is spread.",
                defaultValue = "none",
                source = "most hand-written clients have none",
                assumption = true)
        Jitter jitter,

        @Property(
                doc = "Retries that this caller may send in percent of its first attempts; beyond it, failures"
                        + " are final.",
                optional = true,
                absent = "no budget",
                above = "0%",
                max = "100%",
                example = "10%")
        @Nullable
        Percentage budget)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return backoff.compareTo(maxBackoff) <= 0
                ? List.of()
                : List.of(new Violation(
                        "backoff",
                        "backoff " + Durations.format(backoff) + " is above maxBackoff " + Durations.format(maxBackoff),
                        null));
    }
}
