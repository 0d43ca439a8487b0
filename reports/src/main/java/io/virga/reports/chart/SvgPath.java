package io.virga.reports.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shapes and numbers in SVG's notation, to two decimals. */
final class SvgPath {
    private SvgPath() {}

    /** Path data of the outline. */
    static String of(Shape shape) {
        StringBuilder data = new StringBuilder();
        double[] c = new double[6];
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            switch (at.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> points(data.append('M'), c, 1);
                case PathIterator.SEG_LINETO -> points(data.append('L'), c, 1);
                case PathIterator.SEG_QUADTO -> points(data.append('Q'), c, 2);
                case PathIterator.SEG_CUBICTO -> points(data.append('C'), c, 3);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void points(StringBuilder data, double[] coordinates, int count) {
        for (int i = 0; i < 2 * count; i++) {
            data.append(i == 0 ? "" : " ").append(number(coordinates[i]));
        }
    }

    /** Rounded to two decimals, without trailing zeros; exact decimal arithmetic, so the same on every JDK. */
    static String number(double value) {
        BigDecimal rounded =
                new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
