package io.virga.reports.chart;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;

/** An axis of the scenario's clock, with hours and minutes, and the day at each midnight; or of time that passed. */
final class TimeAxis {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int DAY = 86_400;
    private static final int[] STEPS = {
        1,
        5,
        15,
        30,
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        10 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        2 * HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        28 * DAY,
        91 * DAY,
        182 * DAY,
        364 * DAY
    };

    private TimeAxis() {}

    static NumberAxis of(double fromSeconds, double toSeconds) {
        return axis(fromSeconds, toSeconds, step -> new ClockFormat(step < MINUTE, toSeconds > DAY));
    }

    /** From 0, labelled with durations such as "1 h 30 min". */
    static NumberAxis elapsed(double toSeconds) {
        NumberFormat durations = new QuantityFormat("s");
        return axis(0, toSeconds, step -> durations);
    }

    private static NumberAxis axis(double fromSeconds, double toSeconds, IntFunction<NumberFormat> formats) {
        NumberAxis axis = new NumberAxis(null);
        axis.setRange(fromSeconds, Math.max(toSeconds, fromSeconds + 1));
        TickUnits units = new TickUnits();
        for (int step : STEPS) {
            units.add(new NumberTickUnit(step, formats.apply(step)));
        }
        axis.setStandardTickUnits(units);
        return axis;
    }

    private static final class ClockFormat extends NumberFormat {
        private static final long serialVersionUID = 1L;
        private final boolean seconds;
        private final boolean days;

        ClockFormat(boolean seconds, boolean days) {
            this.seconds = seconds;
            this.days = days;
        }

        @Override
        public StringBuffer format(double value, StringBuffer out, FieldPosition position) {
            long whole = Math.round(value);
            long time = Math.floorMod(whole, (long) DAY);
            if (days && time == 0) {
                return out.append("day ").append(Math.floorDiv(whole, (long) DAY) + 1);
            }
            out.append(String.format(Locale.ROOT, "%02d:%02d", time / HOUR, time % HOUR / MINUTE));
            return seconds ? out.append(String.format(Locale.ROOT, ":%02d", time % MINUTE)) : out;
        }

        @Override
        public StringBuffer format(long value, StringBuffer out, FieldPosition position) {
            return format((double) value, out, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("a clock label is only written");
        }
    }
}
