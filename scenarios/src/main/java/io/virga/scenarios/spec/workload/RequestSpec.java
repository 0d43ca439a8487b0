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
import java.util.List;
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
                doc =
                        "Whose turn it is where requests wait for a worker: those of the lowest number, and among them the"
                                + " first come. Nobody loses a worker to a more urgent request, unless the resource has `preemption`.",
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
        if (goodWithin != null && retry == null && goodWithin.compareTo(timeout) > 0) {
            return List.of(new Violation(
                    "goodWithin",
                    "goodWithin " + Durations.format(goodWithin) + " is above timeout " + Durations.format(timeout)
                            + ", after which there is no answer",
                    null));
        }
        return List.of();
    }
}
