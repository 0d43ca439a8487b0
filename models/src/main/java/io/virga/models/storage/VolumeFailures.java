package io.virga.models.storage;

import io.virga.kernel.random.UniformSource;

/** When volumes fail: at a constant hazard, so large that the published share of them fails within a year. */
public final class VolumeFailures {
    private static final double YEAR_NANOS = 365.25 * 24 * 3_600 * 1e9;

    /** Later than any simulation. */
    private static final double NEVER_NANOS = 9e18;

    private VolumeFailures() {}

    /** Has a volume fail when its draw says so. */
    public static void expect(Volume volume, double annualFailureRate) {
        double nanos =
                nanosToFailure(annualFailureRate, volume.stream("failure").at(0));
        if (nanos < NEVER_NANOS - volume.simulation().now()) {
            volume.failAfter((long) nanos);
        }
    }

    /** @param annualFailureRate share of volumes that fail within a year, from 0 to below 1 */
    static double nanosToFailure(double annualFailureRate, UniformSource draw) {
        if (!(annualFailureRate >= 0 && annualFailureRate < 1)) {
            throw new IllegalArgumentException("a failure rate lies from 0 to below 1, not at " + annualFailureRate);
        }
        if (annualFailureRate == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double hazard = -StrictMath.log1p(-annualFailureRate) / YEAR_NANOS;
        return -StrictMath.log(draw.nextDouble()) / hazard;
    }
}
