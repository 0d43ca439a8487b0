package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Shorthand;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step of a request's path: a hop, or several at the same time. */
@Doc("One step of a path: a `hop`, or several at the same time (`parallel`). A name alone, such as `db.read`, is"
        + " short for `{ hop: db.read }`.")
@Shorthand("hop")
public record PathStep(
        @Property(
                doc = "The resource, and the operation where it has one.",
                optional = true,
                absent = "the step is `parallel`",
                example = "db.read")
        @Nullable
        Hop hop,

        @Property(
                doc = "Hops that are called at the same time, by the nearest hop before them that runs code. The"
                        + " step ends when `need` of these calls are answered, and the others are given up.",
                entry = "path step",
                optional = true,
                absent = "the step is one `hop`",
                example = "[{ hop: search.shard, times: 20 }, ads.pick]")
        @Nullable
        List<PathStep> parallel,

        @Property(
                doc = "After a name, the first hop of a path: what follows at each resource that its records lead to,"
                        + " in place of further steps.",
                entry = "resource",
                optional = true,
                absent = "the step is a `hop` or `parallel`",
                example = "{ main-alb: [main-web, main-db.read], dr-alb: [dr-web, dr-db.read] }")
        @Nullable
        Map<String, List<PathStep>> answers,

        @Property(
                doc = "How many answers of `parallel` without error are enough.",
                optional = true,
                absent = "all are needed",
                onlyWith = "parallel",
                min = "1",
                max = "100000",
                example = "19")
        @Nullable
        Integer need,

        @Property(
                doc = "In `parallel`, the steps that this hop takes in turn; it must run code.",
                entry = "path step",
                optional = true,
                absent = "none",
                example = "[db.read]")
        @Nullable
        List<PathStep> then,

        @Property(
                doc = "How often the hop is called, one call after the other; in `parallel`, all at once.",
                defaultValue = "1",
                min = "1",
                max = "1000",
                example = "3")
        int times,

        @Property(
                doc = "The chance that the hop is called; with it goes all that it would call.",
                defaultValue = "100%",
                above = "0%",
                max = "100%",
                example = "5%")
        Percentage probability,

        @Property(
                doc = "How long the caller waits for the answer of one attempt.",
                optional = true,
                absent = "without limit for a hop that is slow; one that is gone is given up after 10s without a"
                        + " connection or 60s without an answer",
                above = "0s",
                example = "1s")
        @Nullable
        Duration timeout,

        @Property(
                doc = "What the caller does when an attempt fails.",
                optional = true,
                absent = "no retries",
                example = "{ retries: 1, budget: 10% }")
        @Nullable
        RetrySpec retry,

        @Property(
                doc = "Sends a second copy of a call that is not answered for so long.",
                optional = true,
                absent = "no second copies",
                example = "{ after: 50ms }")
        @Nullable
        HedgeSpec hedge,

        @Property(
                doc = "Stops the caller from calling a hop that fails too often.",
                optional = true,
                absent = "none: a failing hop is called all the same",
                example = "{ failureRate: 50%, openFor: 30s }")
        @Nullable
        CircuitBreakerSpec circuitBreaker,

        @Property(
                doc = "For a cache: the share of its answers that make the hops below it needless, as far as they"
                        + " have the same caller. A cache that fails for good is taken for one that has found"
                        + " nothing.",
                optional = true,
                absent = "the hop is no cache: the hops below it are called in any case",
                above = "0%",
                max = "100%",
                example = "90%")
        @Nullable
        Percentage hitRatio,

        @Property(
                doc = "For a hop that a service makes to instances without a balancer between: whether it takes"
                        + " those in its own zone in turn, as long as any run there. A balancer has crossZone or a"
                        + " clientRoutingPolicy instead.",
                defaultValue = "false")
        boolean zoneAffinity)
        implements SelfChecking {

    /** A step that is one plain call. */
    public static PathStep of(Hop hop) {
        return new PathStep(hop, null, null, null, null, 1, Percentage.of(100), null, null, null, null, null, false);
    }

    /** Whether it is several hops at the same time. */
    public boolean isParallel() {
        return parallel != null;
    }

    /**
     * The hop of a step that is one.
     *
     * @throws NullPointerException if the step is {@link #isParallel}
     */
    public Hop singleHop() {
        return Objects.requireNonNull(hop, "a step that is one hop");
    }

    @Override
    public List<Violation> violations() {
        if (answers != null) {
            return answers.isEmpty() || hop != null || parallel != null
                    ? List.of(new Violation("answers", "answers stand alone, and name at least one resource", null))
                    : specialViolations("answers");
        }
        if ((hop == null) == (parallel == null)) {
            String message = hop == null ? "the step names no hop" : "the step is one hop and several at the same time";
            return List.of(new Violation("", message, "write either hop or parallel"));
        }
        return parallel == null ? hopViolations() : parallelViolations(parallel);
    }

    private List<Violation> hopViolations() {
        List<Violation> violations = new ArrayList<>();
        if (hedge != null && timeout != null) {
            violations.addAll(hedge.violationsWithin(timeout));
        }
        if (hitRatio != null && times > 1) {
            violations.add(new Violation("times", "a cache is asked once, not " + times + " times", null));
        }
        return violations;
    }

    private List<Violation> specialViolations(String what) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Boolean> special = new LinkedHashMap<>();
        special.put("then", then != null);
        special.put("times", times != 1);
        special.put("probability", !probability.equals(Percentage.of(100)));
        special.put("timeout", timeout != null);
        special.put("retry", retry != null);
        special.put("hedge", hedge != null);
        special.put("circuitBreaker", circuitBreaker != null);
        special.put("hitRatio", hitRatio != null);
        special.put("zoneAffinity", zoneAffinity);
        special.forEach((property, isSpecial) -> {
            if (isSpecial) {
                String message = "'" + property + "' belongs to a hop, not to " + what;
                violations.add(new Violation(property, message, "write it at the hops"));
            }
        });
        return violations;
    }

    private List<Violation> parallelViolations(List<PathStep> branches) {
        List<Violation> violations = specialViolations("several at the same time");
        int calls = branches.stream().mapToInt(PathStep::times).sum();
        if (branches.isEmpty()) {
            violations.add(new Violation("parallel", "the list of hops is empty", null));
        } else if (need != null && need > calls) {
            violations.add(
                    new Violation("need", "need " + need + " is above the " + calls + " calls of the step", null));
        }
        return violations;
    }
}
