package io.virga.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.Series;
import io.virga.scenarios.result.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.data.xy.XYSeries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PointsTest {
    @Test
    void putsEachValueInTheMiddleOfItsStep() {
        XYSeries points = Points.centred("x", series(1.0, 2.0, 3.0), timeline(3), 100);
        assertThat(points.toArray()).isDeepEqualTo(new double[][] {{130, 190, 250}, {1, 2, 3}});
    }

    @Test
    void leavesGapsWhereNothingWasObserved() {
        XYSeries points = Points.centred("x", series(1.0, null, 3.0), timeline(3), 100);
        assertThat(points.getY(1).doubleValue()).isNaN();
    }

    @Test
    void keepsEveryPeakWhereThereAreMoreStepsThanPixels() {
        List<@Nullable Double> values = new ArrayList<>();
        for (int step = 0; step < 10_000; step++) {
            values.add(1.0);
        }
        values.set(7_777, 99.0);
        values.set(3_333, -5.0);
        values.set(5_000, null);
        XYSeries points = Points.centred("x", new Series("x", "1", "pooled", values), timeline(10_000), 400);
        assertThat(points.getItemCount()).isLessThanOrEqualTo(400);
        assertThat(points.getMaxY()).isEqualTo(99);
        assertThat(points.getMinY()).isEqualTo(-5);
        assertThat(points.toArray()[0]).isSorted();
    }

    @Test
    void drawsStairsForWhatHoldsForAWholeStep() {
        XYSeries points = Points.stepped("x", series(6.0, 6.0, 8.0), timeline(3));
        assertThat(points.toArray()).isDeepEqualTo(new double[][] {{100, 220, 220, 280}, {6, 6, 8, 8}});
    }

    private static Series series(@Nullable Double... values) {
        return new Series("x", "1", "pooled", Arrays.asList(values));
    }

    private static Timeline timeline(int steps) {
        return new Timeline(100, 60, steps, List.of(), List.of());
    }
}
