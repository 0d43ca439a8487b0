package io.virga.scenarios.compare;

import io.virga.scenarios.result.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric as comparisons take it: its value over all replications, and that of each.
 *
 * @param perReplication null where it cannot be told
 */
record ComparedMetric(
        String name, String stat, String unit, @Nullable Double value, List<@Nullable Double> perReplication) {

    static ComparedMetric of(Metric metric) {
        return new ComparedMetric(metric.name(), metric.stat(), metric.unit(), metric.value(), metric.perReplication());
    }

    /** The name by which metrics are asked for. */
    String key() {
        return name + ":" + stat;
    }

    boolean isComplete() {
        return value != null && perReplication.stream().allMatch(each -> each != null);
    }
}
