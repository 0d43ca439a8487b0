package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import java.util.Objects;

/** Figures of theory that runs of scenarios are held against. */
final class TheoryFigures {
    /**
     * One figure of theory.
     *
     * @param tolerance most that the half width of its interval may be, relative to the value
     */
    record Figure(String metric, String stat, double value, double tolerance) {
        @Override
        public String toString() {
            return metric + " " + stat;
        }
    }

    private TheoryFigures() {}

    /**
     * Each figure lies within its interval, of 99% at least, and the interval is narrow.
     *
     * @param looseness factor on the tolerances
     */
    static void check(Example example, List<Figure> figures, double looseness) {
        ScenarioSpec spec = example.load();
        RunResult result = new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
        assertThat(result.simulate().confidence()).isGreaterThanOrEqualTo(0.99);
        for (Figure figure : figures) {
            Metric metric = find(result, figure);
            double low = Objects.requireNonNull(metric.low());
            double high = Objects.requireNonNull(metric.high());
            assertThat(figure.value()).as("%s in [%s, %s]", figure, low, high).isBetween(low, high);
            assertThat((high - low) / 2)
                    .as("half width of " + figure)
                    .isLessThanOrEqualTo(looseness * figure.tolerance() * figure.value());
        }
    }

    static Metric find(RunResult result, Figure figure) {
        return result.metrics().stream()
                .filter(each ->
                        each.name().equals(figure.metric()) && each.stat().equals(figure.stat()))
                .findFirst()
                .orElseThrow();
    }
}
