package io.virga.models.scaling;

import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmRule;
import io.virga.models.monitoring.Comparison;
import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.Metric;
import io.virga.models.monitoring.MetricPeriod;

/** A metric whose value a test gives, and alarms on it of one period each. */
final class GivenMetric {
    private final GroupCloud cloud;
    private final Metric metric;
    private int alarms;
    double value = 50;

    GivenMetric(GroupCloud cloud) {
        this.cloud = cloud;
        this.metric = new Metric(
                cloud.sim, "given", MetricPeriod.minutes(cloud.sim), (start, end) -> new Datapoint(end, value, 1));
    }

    Alarm above(double threshold) {
        return alarm("above-", Comparison.GREATER_THAN_OR_EQUAL_TO_THRESHOLD, threshold);
    }

    Alarm below(double threshold) {
        return alarm("below-", Comparison.LESS_THAN_OR_EQUAL_TO_THRESHOLD, threshold);
    }

    private Alarm alarm(String path, Comparison comparison, double threshold) {
        return new Alarm(cloud.sim, path + ++alarms, metric, new AlarmRule(comparison, threshold, 1, 1), cloud.journal);
    }
}
