package io.virga.reports.sample;

import io.virga.scenarios.result.Bottleneck;
import io.virga.scenarios.result.Series;
import io.virga.scenarios.result.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Four hours in one-minute steps. */
final class SampleTimeline {
    private static final int STEPS = 240;
    private static final double START = 18 * SampleResults.HOUR;

    private SampleTimeline() {}

    static Timeline ofShop() {
        return new Timeline(
                START,
                60,
                STEPS,
                List.of(
                        series("shoppers.offered", "1/s", SampleTimeline::offered),
                        series("shoppers.good", "1/s", t -> offered(t) * (1 - 0.16 * shock(t, 110))),
                        series("shoppers.failed", "1/s", t -> offered(t) * 0.16 * shock(t, 110)),
                        series("shoppers.latency.p50", "s", t -> 0.029 + 0.004 * wave(t, 700) + 0.05 * shock(t, 500)),
                        series("shoppers.latency.p99", "s", t -> 0.17 + 0.02 * wave(t, 900) + 0.9 * shock(t, 420)),
                        series("web.CPUUtilization", "1", t -> 0.5 + 0.04 * wave(t, 1300) + 0.34 * shock(t, 600)),
                        series("web.GroupInServiceInstances", "count", SampleTimeline::inService),
                        series("web.GroupDesiredCapacity", "count", SampleTimeline::desired),
                        series("alb.HealthyHostCount", "count", t -> inService(t) - (shock(t, 25) > 0.3 ? 1 : 0))),
                List.of(
                        new Bottleneck(START, SampleResults.ZONE_LOSS, "db", "WorkerUtilization", 0.61),
                        new Bottleneck(SampleResults.ZONE_LOSS, START + 60 * STEPS, "web", "CPUUtilization", 0.72)));
    }

    private static Series series(String name, String unit, DoubleUnaryOperator valueAt) {
        List<@Nullable Double> values = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            double value = valueAt.applyAsDouble(START + 60 * (step + 0.5));
            values.add(step == 3 && name.contains("latency") ? null : Math.rint(value * 1e6) / 1e6);
        }
        return new Series(
                name,
                unit,
                name.contains("latency") ? "pooled" : "replication-mean",
                java.util.Collections.unmodifiableList(values));
    }

    private static double offered(double t) {
        return 330 + 70 * StrictMath.cos((t - 20 * 3600) / 7200 * 1.4) + 4 * wave(t, 170) + 3 * wave(t, 410);
    }

    private static double inService(double t) {
        double loss = SampleResults.ZONE_LOSS;
        if (t >= loss && t < loss + 110) {
            return 5;
        }
        return t < loss ? desired(t - 75) : t < loss + 230 ? 8 : desired(t);
    }

    private static double desired(double t) {
        return t < 18.6 * 3600 ? 6 : t < SampleResults.ZONE_LOSS + 121 ? 8 : t < 20.9 * 3600 ? 11 : 9;
    }

    private static double shock(double t, double seconds) {
        double since = t - SampleResults.ZONE_LOSS;
        return since < 0 ? 0 : StrictMath.exp(-since / seconds);
    }

    private static double wave(double t, double period) {
        return StrictMath.sin(t * 2 * StrictMath.PI / period);
    }
}
