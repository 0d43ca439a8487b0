package io.virga.reports.chart;

import io.virga.scenarios.result.Series;
import io.virga.scenarios.result.Timeline;
import java.util.List;
import org.jfree.data.xy.XYSeries;
import org.jspecify.annotations.Nullable;

/** A series of the timeline as points of a line. */
final class Points {
    private Points() {}

    /** Points at the ends of each step, so that the line has stairs; equal neighbours share them. */
    static XYSeries stepped(String key, Series series, Timeline timeline) {
        XYSeries points = new XYSeries(key, false);
        List<@Nullable Double> values = series.values();
        for (int step = 0; step < values.size(); step++) {
            double value = orGap(values.get(step));
            boolean begins = step == 0 || orGap(values.get(step - 1)) != value;
            boolean ends = step == values.size() - 1 || orGap(values.get(step + 1)) != value;
            if (begins) {
                points.add(at(timeline, step), value);
            }
            if (ends) {
                points.add(at(timeline, step + 1), value);
            }
        }
        return points;
    }

    /**
     * A point in the middle of each step; where there are more steps than the picture can show, the least and the greatest
     * of each bundle, so that no peak is lost.
     */
    static XYSeries centred(String key, Series series, Timeline timeline, int mostPoints) {
        XYSeries points = new XYSeries(key, false);
        int steps = series.values().size();
        int bundle = steps <= mostPoints ? 1 : (2 * steps + mostPoints - 1) / mostPoints;
        for (int from = 0; from < steps; from += bundle) {
            addExtremes(points, series.values(), from, Math.min(steps, from + bundle), timeline);
        }
        return points;
    }

    private static void addExtremes(
            XYSeries points, List<@Nullable Double> values, int from, int to, Timeline timeline) {
        int least = from;
        int greatest = from;
        for (int step = from; step < to; step++) {
            double value = orGap(values.get(step));
            least = Double.isNaN(orGap(values.get(least))) || value < orGap(values.get(least)) ? step : least;
            greatest =
                    Double.isNaN(orGap(values.get(greatest))) || value > orGap(values.get(greatest)) ? step : greatest;
        }
        points.add(at(timeline, Math.min(least, greatest) + 0.5), orGap(values.get(Math.min(least, greatest))));
        if (least != greatest) {
            points.add(at(timeline, Math.max(least, greatest) + 0.5), orGap(values.get(Math.max(least, greatest))));
        }
    }

    private static double orGap(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static double at(Timeline timeline, double step) {
        return timeline.startSeconds() + step * timeline.stepSeconds();
    }
}
