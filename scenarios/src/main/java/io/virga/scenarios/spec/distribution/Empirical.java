package io.virga.scenarios.spec.distribution;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Percentage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Observed durations, drawn again. */
@Kind(
        value = "empirical",
        doc =
                "Observed durations. `values` are drawn again with equal chances; `quantiles` are joined by straight lines"
                        + " and reach from 0% to 100%; `file` is a CSV file of either.")
public record Empirical(
        @Property(
                doc = "A CSV file with a column `value` (durations with unit), or the columns `quantile`"
                        + " (percentages) and `value`. Lines that begin with # are comments.",
                optional = true,
                example = "latencies.csv")
        @Nullable
        SampleFile file,

        @Property(doc = "Observed durations.", optional = true) @Nullable
        List<Duration> values,

        @Property(
                doc = "Durations by the share that stays below, from 0% to 100%.",
                optional = true,
                entry = "quantile")
        @Nullable
        Map<Percentage, Duration> quantiles)
        implements DistributionSpec, SelfChecking {

    /** The observed durations, from the scenario or its file; empty when quantiles are given. */
    public List<Duration> sampleValues() {
        if (values != null) {
            return values;
        }
        return file == null ? List.of() : file.values();
    }

    /** The quantiles in rising order, from the scenario or its file; empty when values are given. */
    public Map<Percentage, Duration> sampleQuantiles() {
        if (quantiles != null) {
            return quantiles;
        }
        return file == null ? Map.of() : file.quantiles();
    }

    @Override
    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(
                Rules.exactlyOne(List.of("file", "values", "quantiles"), Arrays.asList(file, values, quantiles)));
        if (values != null && values.isEmpty()) {
            violations.add(new Violation("values", "values is empty", null));
        }
        if (quantiles != null) {
            String problem = Quantiles.problem(quantiles);
            if (problem != null) {
                violations.add(new Violation("quantiles", problem, null));
            }
        }
        return violations;
    }
}
