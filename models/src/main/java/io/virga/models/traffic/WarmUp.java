package io.virga.models.traffic;

/**
 * How much slower a station is after a boot, while its caches are cold and its code is not compiled.
 *
 * @param slowdown factor on all of its times at first, at least 1; it falls evenly to 1
 * @param durationNanos until then, positive
 */
public record WarmUp(double slowdown, long durationNanos) {
    /** No slower than ever. */
    public static final WarmUp NONE = new WarmUp(1, 1);

    public WarmUp {
        if (!(slowdown >= 1) || slowdown == Double.POSITIVE_INFINITY || durationNanos <= 0) {
            throw new IllegalArgumentException("a warm-up needs a factor of at least 1 and a positive duration, not "
                    + slowdown + " and " + durationNanos + " ns");
        }
    }

    /** The factor on times so long after the boot. */
    double factor(long ageNanos) {
        return ageNanos >= durationNanos ? 1 : slowdown - (slowdown - 1) * ageNanos / durationNanos;
    }
}
