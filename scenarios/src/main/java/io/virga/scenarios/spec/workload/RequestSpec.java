package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A class of requests. */
@Doc("A class of requests: how many of the workload's requests belong to it, which hops they take, and when their"
        + " clients give up or try again.")
public record RequestSpec(
        @Property(doc = "The share of the workload's requests.", above = "0%", max = "100%", example = "90%")
        Percentage share,

        @Property(
                doc = "The hops in call order, beginning with the workload's target. A hop that runs code (a"
                        + " balancer or a group) keeps its worker until the hops after it have answered; hops"
                        + " after a database or an external service are called by the nearest hop before it"
                        + " that runs code.",
                entry = "path step",
                example = "[alb, web, db.read]")
        List<PathStep> path,

        @Property(
                doc = "What the rules of balancers see of a request.",
                optional = true,
                absent = "the path `/`, and nothing else",
                example = "{ path: /api/items }")
        @Nullable
        HttpSpec http,

        @Property(
                doc = "How long the client waits for the answer of one attempt; the server goes on working on"
                        + " a request whose client has given up.",
                defaultValue = "60s",
                above = "0s",
                source = "the load balancer's idle timeout; browsers wait longer",
                assumption = true,
                example = "2s")
        Duration timeout,

        @Property(
                doc = "How long after the user's intent an answer is of use, retries included. The request carries it"
                        + " along: whoever makes a call on its path waits no longer than is left, applications and"
                        + " databases do not begin work after it, and nobody tries again. Balancers and"
                        + " external services know nothing of it.",
                optional = true,
                absent = "only the client knows when it gives up",
                above = "0s",
                source = "gRPC, Deadlines: deadline propagation",
                example = "1s")
        @Nullable
        Duration deadline,

        @Property(
                doc = "An answer counts as good only within this time from the user's intent, retries included.",
                optional = true,
                absent = "an answer within the timeout of its attempt is good",
                above = "0s",
                example = "1s")
        @Nullable
        Duration goodWithin,

        @Property(
                doc = "What the client does when an attempt fails.",
                optional = true,
                absent = "no retries",
                example = "{ retries: 2, backoff: 100ms, jitter: full }")
        @Nullable
        RetrySpec retry,

        @Property(
                doc = "Sends a second copy of an attempt that is not answered for so long. The attempt's timeout ends"
                        + " both.",
                optional = true,
                absent = "no second copies",
                example = "{ percentile: 95% }")
        @Nullable
        HedgeSpec hedge,

        @Property(
                doc = "Stops the clients from sending requests while too many fail. All clients share one breaker for"
                        + " the class, as those behind one gateway do (assumption).",
                optional = true,
                absent = "none: clients send whatever comes of it",
                example = "{ failureRate: 50%, openFor: 30s }")
        @Nullable
        CircuitBreakerSpec circuitBreaker,

        @Property(
                doc = "Whose turn it is where requests wait for a worker: those of the lowest number, and among them"
                        + " the first come. Nobody loses a worker to a more urgent request, unless the resource"
                        + " has `preemption`.",
                optional = true,
                absent = "5",
                min = "1",
                max = "9",
                example = "1")
        @Nullable
        Integer priority,

        @Property(
                doc = "How long a request waits in a queue, in each on its path, before its client gives up. Once it"
                        + " has a worker it stays. What gives up counts as abandoned.",
                optional = true,
                absent = "requests wait in queues until the client's timeout ends the attempt",
                example = "{ exponential: { mean: 3s } }")
        @Nullable
        DistributionSpec patience,

        @Property(
                doc = "Attributes of the messages that it publishes to an `snsTopic`, by which filter policies choose.",
                entry = "attribute",
                optional = true,
                absent = "none",
                source = "SNS Developer Guide, message attributes",
                example = "{ kind: order, shop: eu-1 }")
        @Nullable
        Map<String, String> messageAttributes,

        @Property(
                doc = "Bytes of the request on every link.",
                defaultValue = "1KiB",
                source = "no public figure",
                assumption = true)
        DataSize requestSize,

        @Property(
                doc = "Bytes of the answer on every link.",
                defaultValue = "10KiB",
                source = "no public figure",
                assumption = true)
        DataSize responseSize)
        implements SelfChecking {
    private static final int MIDDLE_PRIORITY = 5;

    /** The priority that is written, or else the middle one. */
    public int effectivePriority() {
        return priority == null ? MIDDLE_PRIORITY : priority;
    }

    @Override
    public List<Violation> violations() {
        if (path.isEmpty()) {
            return List.of(new Violation("path", "the path has no hops", "begin with the workload's target"));
        }
        List<Violation> violations = new ArrayList<>();
        if (goodWithin != null && deadline != null && goodWithin.compareTo(deadline) > 0) {
            violations.add(goodWithinAbove("deadline", deadline));
        } else if (goodWithin != null && retry == null && goodWithin.compareTo(timeout) > 0) {
            violations.add(goodWithinAbove("timeout", timeout));
        }
        if (hedge != null) {
            violations.addAll(hedge.violationsWithin(effectiveTimeout()));
        }
        return violations;
    }

    private Violation goodWithinAbove(String what, Duration limit) {
        String message = "goodWithin " + Durations.format(Objects.requireNonNull(goodWithin)) + " is above " + what
                + " " + Durations.format(limit) + ", after which there is no answer";
        return new Violation("goodWithin", message, null);
    }

    /** How long the client waits in an attempt: not beyond the deadline. */
    public Duration effectiveTimeout() {
        return deadline == null || timeout.compareTo(deadline) < 0 ? timeout : deadline;
    }
}
