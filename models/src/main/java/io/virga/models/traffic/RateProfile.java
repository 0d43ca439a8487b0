package io.virga.models.traffic;

import java.util.Arrays;

/**
 * A rate that varies over time, linear between knots and constant outside them. Walks forward only, as arrivals do.
 */
public final class RateProfile {
    private final long[] timesNanos;
    private final double[] ratesPerNano;

    /**
     * @param timesNanos increasing, on the simulation's clock (may begin before 0)
     * @param ratesPerNano arrivals per nanosecond at those times, not negative
     */
    public RateProfile(long[] timesNanos, double[] ratesPerNano) {
        if (timesNanos.length == 0 || timesNanos.length != ratesPerNano.length) {
            throw new IllegalArgumentException("a profile needs as many rates as times, at least one");
        }
        for (int i = 1; i < timesNanos.length; i++) {
            if (timesNanos[i] <= timesNanos[i - 1]) {
                throw new IllegalArgumentException("times of a profile must increase: " + timesNanos[i]);
            }
        }
        for (double rate : ratesPerNano) {
            if (!(rate >= 0) || rate == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("a rate must be finite and not negative: " + rate);
            }
        }
        this.timesNanos = timesNanos.clone();
        this.ratesPerNano = ratesPerNano.clone();
    }

    public static RateProfile constant(double ratePerNano) {
        return new RateProfile(new long[] {0}, new double[] {ratePerNano});
    }

    /** The rate at that time, in arrivals per nanosecond. */
    public double rate(long timeNanos) {
        int i = Arrays.binarySearch(timesNanos, timeNanos);
        if (i >= 0) {
            return ratesPerNano[i];
        }
        int after = -i - 1;
        if (after == 0) {
            return ratesPerNano[0];
        }
        if (after == timesNanos.length) {
            return ratesPerNano[after - 1];
        }
        double fraction = (double) (timeNanos - timesNanos[after - 1]) / (timesNanos[after] - timesNanos[after - 1]);
        return ratesPerNano[after - 1] + fraction * (ratesPerNano[after] - ratesPerNano[after - 1]);
    }

    /** A walk along the cumulative rate from time 0. */
    public Walk walk() {
        return new Walk();
    }

    /** Inverts the cumulative rate step by step. */
    public final class Walk {
        private double time;
        private int segment;

        /**
         * Advances until the cumulative rate has grown by {@code area}.
         *
         * @return the time reached in nanoseconds, or the largest long if the rate stays zero for ever
         */
        public long advance(double area) {
            double left = area;
            while (true) {
                while (segment < timesNanos.length && timesNanos[segment] <= time) {
                    segment++;
                }
                double rate = rateAt(time);
                if (segment == timesNanos.length) {
                    return rate == 0 ? Long.MAX_VALUE : reach(time + left / rate);
                }
                double length = timesNanos[segment] - time;
                double slope = (rateAt(timesNanos[segment]) - rate) / length;
                double ahead = (rate + 0.5 * slope * length) * length;
                if (ahead > left) {
                    // The stable form of the quadratic's root; also right for a slope of zero. Rounding must neither
                    // take the root of a negative number nor divide by zero.
                    double end = Math.sqrt(Math.max(0, rate * rate + 2 * slope * left));
                    return reach(left == 0 ? time : time + Math.min(length, 2 * left / (rate + end)));
                }
                left -= ahead;
                time = timesNanos[segment];
            }
        }

        private long reach(double newTime) {
            time = newTime;
            return newTime >= 9.2e18 ? Long.MAX_VALUE : (long) newTime;
        }

        private double rateAt(double t) {
            if (segment == 0) {
                return ratesPerNano[0];
            }
            if (segment == timesNanos.length) {
                return ratesPerNano[segment - 1];
            }
            double fraction = (t - timesNanos[segment - 1]) / (timesNanos[segment] - timesNanos[segment - 1]);
            return ratesPerNano[segment - 1] + fraction * (ratesPerNano[segment] - ratesPerNano[segment - 1]);
        }
    }
}
