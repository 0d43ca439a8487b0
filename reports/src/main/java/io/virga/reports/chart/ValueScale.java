package io.virga.reports.chart;

import io.virga.reports.format.ShortestDecimal;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The value axis of a panel: from zero to a little above the greatest value, with about five labels at round numbers.
 *
 * @param top upper end, in the unit of the panel
 * @param step between labels
 */
record ValueScale(double top, double step) {
    private static final double HEADROOM = 1.08;
    private static final double HEADROOM_FOR_NAMES = 1.2;
    private static final int LABELS = 5;
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};
    private static final double[] ROUND_COUNTS = {1, 2, 5, 10};

    /** @param labelled whether names are written at the top, above the lines */
    static ValueScale of(Panel panel, boolean labelled) {
        double greatest = panel.lines().stream()
                .flatMap(line -> line.series().values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double headroom = labelled ? HEADROOM_FOR_NAMES : HEADROOM;
        if (panel.unit().equals("1")) {
            return new ValueScale(
                    Math.max(1, greatest) * (labelled ? HEADROOM : 1.02), 0.25 * Math.max(1, Math.ceil(greatest)));
        }
        double top = greatest > 0 ? greatest * headroom : 1;
        return new ValueScale(top, step(top, panel.unit().equals("count")));
    }

    private static double step(double top, boolean count) {
        BigDecimal least = ShortestDecimal.exactly(top / LABELS);
        int exponent = least.precision() - least.scale() - 1;
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(count ? Math.max(0, exponent) : exponent);
        for (double round : count ? ROUND_COUNTS : ROUND) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(round));
            if (step.compareTo(least) >= 0) {
                return step.doubleValue();
            }
        }
        return power.multiply(BigDecimal.TEN).doubleValue();
    }
}
