package io.virga.reports.view;

import io.virga.scenarios.result.ObjectiveResult;
import org.jspecify.annotations.Nullable;

/**
 * Where a measured value and its interval lie on a line that has the limit in its middle and the good side to the right.
 * All are shares of the line's length, 0 to 1.
 */
public record Gauge(double value, double from, double to) {
    private static final double REACH = 0.42;

    static @Nullable Gauge of(ObjectiveResult objective) {
        if (objective.measured() == null) {
            return null;
        }
        double value = objective.measured();
        double low = objective.low() == null ? value : objective.low();
        double high = objective.high() == null ? value : objective.high();
        double target = objective.target();
        double farthest = Math.max(Math.abs(value - target), Math.max(Math.abs(low - target), Math.abs(high - target)));
        double scale = farthest == 0 ? 0 : REACH / farthest * (objective.sense().equals(">=") ? 1 : -1);
        double one = 0.5 + (low - target) * scale;
        double other = 0.5 + (high - target) * scale;
        return new Gauge(0.5 + (value - target) * scale, Math.min(one, other), Math.max(one, other));
    }

    public double width() {
        return to - from;
    }
}
