package io.virga.scenarios.sweep;

import io.virga.scenarios.compare.Direction;
import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SweepMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is kept of a cell's results. */
final class CellMetrics {
    static final String COST = "bill.monthly:mean";

    private CellMetrics() {}

    /** The chosen metrics, in the order of the results; the bill is always among them, as the last. */
    static List<SweepMetric> of(RunResult result, MetricChoice choice) {
        Map<String, SweepMetric> all = new LinkedHashMap<>();
        for (Metric each : result.metrics()) {
            add(all, each.name(), each.stat(), each.unit(), each.value(), each.low(), each.high());
        }
        for (RecoveryResult each : result.recovery()) {
            add(all, "recovery." + each.fault() + "." + each.of(), "mean", "s", mean(each), null, each.worst());
        }
        Bill bill = result.bill();
        add(
                all,
                "bill.monthly",
                "mean",
                bill.currency(),
                bill.monthly().doubleValue(),
                bill.low().doubleValue(),
                bill.high().doubleValue());
        List<String> chosen = choice.among(all.keySet());
        all.keySet().removeIf(key -> !chosen.contains(key) && !key.equals(COST));
        return List.copyOf(all.values());
    }

    private static void add(
            Map<String, SweepMetric> all,
            String name,
            String stat,
            String unit,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high) {
        String sense = Direction.of(name, unit).sense();
        SweepMetric metric = new SweepMetric(name, stat, unit, sense, value, low, high);
        all.put(metric.key(), metric);
    }

    /** Null where one replication had not recovered at its end. */
    private static @Nullable Double mean(RecoveryResult recovery) {
        if (recovery.censored() > 0 || recovery.rtoSeconds().isEmpty()) {
            return null;
        }
        return recovery.rtoSeconds().stream()
                .mapToDouble(Objects::requireNonNull)
                .average()
                .orElseThrow();
    }
}
