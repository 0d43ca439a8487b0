package io.virga.scenarios.build;

import io.virga.models.serverless.FunctionTotals;
import io.virga.models.serverless.LambdaFunction;
import io.virga.models.serverless.ProvisionedConcurrency;

/** What a function measures, under CloudWatch's names where Lambda has them. */
final class LambdaMetrics {
    private static final double NANOS_PER_SECOND = 1e9;

    private final LambdaFunction function;
    private long throttlesBefore;
    private long coldStartsBefore;

    LambdaMetrics(LambdaFunction function) {
        this.function = function;
    }

    void restart() {
        throttlesBefore = 0;
        coldStartsBefore = 0;
    }

    void observe(Observations to) {
        FunctionTotals totals = function.totals();
        to.count("Invocations", "sum", totals.invocations());
        to.count("Errors", "sum", totals.errors());
        to.count("Timeouts", "sum", totals.timeouts());
        to.count("Throttles", "sum", totals.throttles());
        to.count("ColdStarts", "sum", totals.coldStarts());
        to.ratio("ColdStartShare", "mean", "1", totals.coldStarts(), totals.invocations(), totals.coldStarts());
        seconds(to, "InitDuration", totals.initNanos(), totals.coldStarts());
        seconds(to, "Duration", totals.durationNanos(), totals.completions());
        long events = totals.invocations();
        to.ratio("ConcurrentExecutions", "mean", "count", totals.concurrency().mean(), 1, events);
        to.ratio("ConcurrentExecutions", "max", "count", totals.concurrency().max(), 1, events);
        to.ratio("Environments", "mean", "count", function.environments().mean(), 1, events);
        to.ratio("Environments", "max", "count", function.environments().max(), 1, events);
        if (function.provisioned().allocated().max() > 0) {
            observeProvisioned(totals, to);
        }
    }

    private void observeProvisioned(FunctionTotals totals, Observations to) {
        ProvisionedConcurrency provisioned = function.provisioned();
        to.count("ProvisionedConcurrencyInvocations", "sum", totals.provisionedInvocations());
        to.count("ProvisionedConcurrencySpilloverInvocations", "sum", totals.spillovers());
        to.ratio(
                "ProvisionedConcurrencyUtilization",
                "mean",
                "1",
                provisioned.busy().integral(),
                provisioned.allocated().integral(),
                totals.provisionedInvocations());
    }

    private static void seconds(Observations to, String metric, long nanos, long events) {
        to.ratio(metric, "mean", "s", nanos / NANOS_PER_SECOND, events, events);
    }

    void sample(Samples samples) {
        FunctionTotals totals = function.totals();
        samples.add("ConcurrentExecutions", "count", totals.concurrency().value());
        samples.add("Environments", "count", function.environments().value());
        samples.add("Throttles", "count", totals.throttles() - throttlesBefore);
        samples.add("ColdStarts", "count", totals.coldStarts() - coldStartsBefore);
        throttlesBefore = totals.throttles();
        coldStartsBefore = totals.coldStarts();
    }
}
