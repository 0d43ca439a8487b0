package io.virga.reports.view;

import io.virga.scenarios.result.SweepAxis;
import io.virga.scenarios.result.SweepCell;
import io.virga.scenarios.result.SweepMetric;
import io.virga.scenarios.result.SweepResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each setting alone does to one metric, the strongest first: the values of a sweep that varies one at a time.
 *
 * @param metric at the base, which is the first cell
 * @param bars one for each axis that has other values, those without a value left out
 */
public record Tornado(SweepMetric metric, double base, List<Bar> bars) {
    /** What the words of a sweep call the design. */
    public static final String DESIGN = "one-at-a-time";

    /**
     * What one setting does.
     *
     * @param low least value of the metric, the base among them
     * @param lowAt value of the setting there
     * @param high greatest value of the metric, the base among them
     * @param highAt value of the setting there
     */
    public record Bar(String axis, double low, String lowAt, double high, String highAt) {
        public double span() {
            return high - low;
        }
    }

    /** One for each metric of a sweep that has a value at the base; none if the base could not be simulated. */
    public static List<Tornado> of(SweepResult sweep) {
        SweepCell base = sweep.cells().get(0);
        List<Tornado> all = new ArrayList<>();
        for (int i = 0; i < base.metrics().size(); i++) {
            Double value = base.metrics().get(i).value();
            if (value != null) {
                all.add(new Tornado(base.metrics().get(i), value, bars(sweep, base, i, value)));
            }
        }
        return all;
    }

    private static List<Bar> bars(SweepResult sweep, SweepCell base, int metric, double value) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < sweep.axes().size(); i++) {
            SweepAxis axis = sweep.axes().get(i);
            String first = base.settings().get(i);
            Bar bar = new Bar(axis.name(), value, first, value, first);
            for (SweepCell each : sweep.cells()) {
                Double other = each.settings().get(i).equals(first) ? null : valueOf(each, metric);
                if (other != null && other < bar.low()) {
                    bar = new Bar(bar.axis(), other, each.settings().get(i), bar.high(), bar.highAt());
                } else if (other != null && other > bar.high()) {
                    bar = new Bar(
                            bar.axis(),
                            bar.low(),
                            bar.lowAt(),
                            other,
                            each.settings().get(i));
                }
            }
            bars.add(bar);
        }
        bars.sort(Comparator.comparingDouble(Bar::span).reversed());
        return bars;
    }

    private static @Nullable Double valueOf(SweepCell cell, int metric) {
        return cell.problem() == null ? cell.metrics().get(metric).value() : null;
    }
}
