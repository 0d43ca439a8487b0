package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is simulated, how often, and how exactly. */
@Doc("What is simulated: from `from` to `to` on the scenario's clock, or for `duration`.")
public record SimulateSpec(
        @Property(doc = "The start of what is measured, on the scenario's clock.", defaultValue = "0h", example = "18h")
        Duration from,

        @Property(doc = "The end of what is measured.", optional = true, absent = "see `duration`", example = "22h")
        @Nullable
        Duration to,

        @Property(doc = "The length of what is measured.", optional = true, absent = "see `to`", example = "24h")
        @Nullable
        Duration duration,

        @Property(
                doc = "Simulated time before `from` that is not measured and lets queues and metrics settle.",
                defaultValue = "0s",
                max = "30d",
                example = "30m")
        Duration warmup,

        @Property(doc = "The seed of all random numbers.", defaultValue = "1", min = "0", example = "42")
        long seed,

        @Property(
                doc = "Independent repetitions; intervals come from their spread.",
                defaultValue = "10",
                min = "1",
                max = "10000")
        int replications,

        @Property(doc = "The confidence level of all intervals.", defaultValue = "95%", min = "50%", max = "99.9%")
        Percentage confidence,

        @Property(doc = "How requests are simulated.", defaultValue = "request")
        Fidelity fidelity,

        @Property(
                doc = "The step of the timeline in reports.",
                optional = true,
                absent = "a step that gives a few hundred points",
                min = "1s",
                example = "1m")
        @Nullable
        Duration timelineStep)
        implements SelfChecking {

    /** Longest time that can be measured: ten years. */
    private static final Duration LONGEST = Duration.ofDays(3_653);

    /** More points than any chart can show. */
    private static final long MOST_POINTS = 100_000;

    /** The end of what is measured, on the scenario's clock. */
    public Duration end() {
        if (to != null) {
            return to;
        }
        return duration == null ? from : from.plus(duration);
    }

    /** The length of what is measured. */
    public Duration length() {
        return end().minus(from);
    }

    /** The same with a later beginning and the same end. */
    public SimulateSpec beginningAt(Duration later) {
        return new SimulateSpec(later, end(), null, warmup, seed, replications, confidence, fidelity, timelineStep);
    }

    @Override
    public List<Violation> violations() {
        if (to == null && duration == null) {
            return List.of(new Violation("", "one of to, duration is missing", null));
        }
        if (to != null && duration != null) {
            return List.of(new Violation("duration", "'duration' and 'to' exclude each other", "keep one of them"));
        }
        String written = to != null ? "to" : "duration";
        if (length().isZero() || length().isNegative()) {
            String message = to != null
                    ? "to " + Durations.format(to) + " is not after from " + Durations.format(from)
                    : "duration is zero";
            return List.of(new Violation(written, message, null));
        }
        if (length().compareTo(LONGEST) > 0) {
            String message = "a horizon of " + length().toDays() + " days is longer than 10 years";
            return List.of(new Violation(written, message, null));
        }
        return timelineViolations();
    }

    private List<Violation> timelineViolations() {
        if (timelineStep == null) {
            return List.of();
        }
        String step = "timelineStep " + Durations.format(timelineStep);
        if (timelineStep.compareTo(length()) > 0) {
            String message = step + " is longer than the horizon " + Durations.format(length());
            return List.of(new Violation("timelineStep", message, null));
        }
        long points = length().dividedBy(timelineStep);
        return points <= MOST_POINTS
                ? List.of()
                : List.of(new Violation(
                        "timelineStep",
                        step + " gives " + points + " points; at most " + MOST_POINTS + " are kept",
                        null));
    }
}
