package io.virga.scenarios.experiment;

/**
 * How precisely metrics are to be known.
 *
 * @param relative half width of each interval over its estimate, such as 0.02
 * @param metrics those that must be so precise
 * @param most replications after which to give up, at least 2
 */
public record PrecisionGoal(double relative, MetricChoice metrics, int most) {
    /** Enough for most, and soon done. */
    public static final int DEFAULT_MOST = 1_000;

    public PrecisionGoal {
        if (!(relative > 0 && relative < 1) || most < 2) {
            throw new IllegalArgumentException("a precision of " + relative + " within " + most + " replications");
        }
    }
}
