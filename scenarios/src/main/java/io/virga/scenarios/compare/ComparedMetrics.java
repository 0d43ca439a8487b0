package io.virga.scenarios.compare;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The metrics of results, those that were not asked for by name among them: recovery and the bill. */
final class ComparedMetrics {
    private ComparedMetrics() {}

    /** All metrics of a run by key, in the order in which they are shown. */
    static Map<String, ComparedMetric> of(RunResult result) {
        Map<String, ComparedMetric> all = new LinkedHashMap<>();
        for (Metric metric : result.metrics()) {
            add(all, ComparedMetric.of(metric));
        }
        result.recovery().forEach(recovery -> add(all, recovery(recovery)));
        add(all, bill(result));
        return all;
    }

    private static void add(Map<String, ComparedMetric> all, ComparedMetric metric) {
        all.put(metric.key(), metric);
    }

    private static ComparedMetric recovery(RecoveryResult recovery) {
        String name = "recovery." + recovery.fault() + "." + recovery.of();
        OptionalDouble mean = recovery.censored() > 0
                ? OptionalDouble.empty()
                : recovery.rtoSeconds().stream()
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .average();
        @Nullable Double value = mean.isPresent() ? (Double) mean.getAsDouble() : null;
        return new ComparedMetric(name, "mean", "s", value, recovery.rtoSeconds());
    }

    private static ComparedMetric bill(RunResult result) {
        List<@Nullable Double> perReplication = new ArrayList<>();
        result.bill().monthlyPerReplication().stream()
                .map(BigDecimal::doubleValue)
                .forEach(perReplication::add);
        double monthly = result.bill().monthly().doubleValue();
        return new ComparedMetric("bill.monthly", "mean", result.bill().currency(), monthly, perReplication);
    }
}
