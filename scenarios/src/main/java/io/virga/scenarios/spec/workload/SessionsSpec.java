package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Rate;
import java.math.BigDecimal;
import java.util.List;

/** Users who come, make some requests and leave. */
@Kind(
        value = "sessions",
        doc = "Users who come independently of each other, make some requests one after another with thinking"
                + " between an answer and the next, and leave. A request that fails does not end its session.")
public record SessionsSpec(
        @Property(
                doc = "Sessions that begin; the profile's percentages refer to it.",
                above = "0/s",
                max = "100000000/s",
                example = "20/s")
        Rate rate,

        @Property(
                doc = "How the rate varies over the scenario's clock.",
                defaultValue = "constant",
                example = "{ diurnal: { trough: 15%, peakAt: 20h } }")
        ProfileSpec profile,

        @Property(doc = "How many requests a session has in the mean.", min = "1", max = "1000000", example = "8")
        BigDecimal meanRequests,

        @Property(
                doc = "How that number is spread.",
                defaultValue = "geometric",
                source = "Menascé and Almeida, Capacity Planning for Web Services, 2002: customer behaviour graphs")
        SessionLength length,

        @Property(
                doc = "Time from the end of a request to the next of the same session.",
                defaultValue = "{ exponential: { mean: 7s } }",
                source = "TPC-W 1.8, clause 5.3.2.1: thinking time, exponential with a mean of 7 s")
        DistributionSpec thinkTime)
        implements ArrivalsSpec, SelfChecking {

    @Override
    public List<Violation> violations() {
        boolean whole = meanRequests.stripTrailingZeros().scale() <= 0;
        return length == SessionLength.CONSTANT && !whole
                ? List.of(new Violation(
                        "meanRequests",
                        "sessions of a constant length have a whole number of requests, not "
                                + meanRequests.toPlainString(),
                        null))
                : List.of();
    }
}
