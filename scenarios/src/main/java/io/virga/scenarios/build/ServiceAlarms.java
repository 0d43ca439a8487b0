package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.models.messaging.MessageQueue;
import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.Metric;
import io.virga.models.monitoring.MetricPeriod;
import io.virga.models.monitoring.MetricSource;
import io.virga.models.serverless.FunctionTotals;
import io.virga.scenarios.spec.resource.ScalingMetric;

/** The metrics of functions and queues that alarms watch, as CloudWatch has them. */
final class ServiceAlarms {
    private static final double NANOS_PER_SECOND = 1e9;

    private ServiceAlarms() {}

    /** A count of what happened in each period; missing where nobody invoked the function. */
    static Metric of(Simulation sim, String path, ScalingMetric metric, FunctionTotals totals, long periodNanos) {
        Growth counted = new Growth(metric == ScalingMetric.ERRORS ? totals::errorsEver : totals::throttlesEver);
        Growth events = new Growth(() -> totals.invocationsEver() + totals.throttlesEver());
        MetricSource source = (start, end) -> {
            double value = counted.sinceLast();
            return events.sinceLast() == 0 ? Datapoint.missing(end) : new Datapoint(end, value, 1);
        };
        return new Metric(sim, path, MetricPeriod.of(sim, periodNanos), source);
    }

    /** What a queue is like at the end of each period. */
    static Metric of(Simulation sim, String path, ScalingMetric metric, MessageQueue queue, long periodNanos) {
        MetricSource source = (start, end) -> new Datapoint(
                end,
                metric == ScalingMetric.APPROXIMATE_AGE_OF_OLDEST_MESSAGE
                        ? queue.oldestAgeNanos() / NANOS_PER_SECOND
                        : queue.visibleMessages(),
                1);
        return new Metric(sim, path, MetricPeriod.of(sim, periodNanos), source);
    }
}
