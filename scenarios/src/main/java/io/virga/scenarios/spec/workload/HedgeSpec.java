package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Shorthand;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Second copies of calls that take long. */
@Doc("A second copy of a call that takes long; the first answer counts, and the caller throws the other away. A"
        + " duration alone is short for `{ after: … }`.")
@Shorthand("after")
public record HedgeSpec(
        @Property(
                doc = "How long the caller waits for an answer before it sends the second copy; the 95th percentile of"
                        + " the hop is usual.",
                optional = true,
                absent = "`percentile` says how long",
                above = "0s",
                source = "Dean and Barroso, The Tail at Scale, CACM 56(2), 2013",
                example = "50ms")
        @Nullable
        Duration after,

        @Property(
                doc = "In place of `after`: the caller waits as long as this share of the last 1000 answers without"
                        + " error to first copies took. It looks at them after every 100, and sends no second copies"
                        + " before the first look. All instances of the caller look at the same answers.",
                optional = true,
                absent = "`after` says how long",
                above = "0%",
                max = "99.9%",
                source = "Dean and Barroso, The Tail at Scale, CACM 56(2), 2013; numbers of answers are a guess",
                assumption = true,
                example = "95%")
        @Nullable
        Percentage percentile,

        @Property(
                doc = "What becomes of the copy that was not answered first. Its caller sends a message after it, which"
                        + " takes as long as the call did; for that the hop is an application or a database, since"
                        + " AWS does not say that balancers would pass it on. With `percentile`, answers that are"
                        + " cut short are missing in what is seen.",
                defaultValue = "runsOn",
                source = "Dean and Barroso: cancelling the other copy is an option")
        LoserFate loser)
        implements SelfChecking {
    @Override
    public List<Violation> violations() {
        if ((after == null) != (percentile == null)) {
            return List.of();
        }
        String message = after == null ? "nothing says when to send the second copy" : "two delays for one second copy";
        return List.of(new Violation("", message, "write either after or percentile"));
    }

    /** What is wrong with second copies of calls that are given up after that time, if anything is. */
    List<Violation> violationsWithin(Duration givenUp) {
        if (after == null || after.compareTo(givenUp) < 0) {
            return List.of();
        }
        String message = "a second copy after " + Durations.format(after)
                + " is never sent: the call is given up after " + Durations.format(givenUp);
        return List.of(new Violation("hedge", message, null));
    }
}
