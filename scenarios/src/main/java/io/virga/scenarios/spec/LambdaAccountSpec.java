package io.virga.scenarios.spec;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import org.jspecify.annotations.Nullable;

/** What an account can have of Lambda in a region. */
@Doc("What the account can have of Lambda in the region, for all functions there together.")
public record LambdaAccountSpec(
        @Property(
                doc = "Events that can run at a time. Ten times as many can begin in a second. What functions"
                        + " reserve is taken from it.",
                defaultValue = "1000",
                min = "1",
                max = "1000000",
                source = "Lambda developer guide, quotas: concurrent executions",
                example = "3000")
        int concurrentExecutions,

        @Property(
                doc = "The rule of before November 2023: so many environments at once for all functions of the region,"
                        + " and then 500 more a minute. AWS had 3,000, 1,000 or 500, by region.",
                optional = true,
                absent = "the rule since then: 1,000 more every ten seconds for each function",
                min = "1",
                max = "100000",
                source = "Lambda developer guide of 2022, function scaling",
                example = "3000")
        @Nullable
        Integer burstConcurrency) {
    /** What an account has at first (Lambda developer guide, quotas). */
    public static final LambdaAccountSpec AT_FIRST = new LambdaAccountSpec(1_000, null);
}
