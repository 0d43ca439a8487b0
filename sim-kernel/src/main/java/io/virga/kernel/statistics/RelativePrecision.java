package io.virga.kernel.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Sequential stopping: replications go on until the interval is narrow against its estimate.
 *
 * <p>The half width is compared with ε/(1+ε) of the estimate, which keeps the error against the truth below ε (Law,
 * Simulation Modeling and Analysis, section 9.4.1), and has to pass twice in a row, since stopping at the first lucky
 * moment makes intervals too narrow.
 */
public final class RelativePrecision {
    private static final int MIN_REPLICATIONS = 10;
    private static final int PASSES = 2;

    private final double epsilon;
    private final double level;
    private final Tally tally = new Tally();
    private int passes;

    /**
     * @param epsilon relative error wanted, such as 0.01
     * @param level confidence level, such as 0.95
     */
    public RelativePrecision(double epsilon, double level) {
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException("a relative precision must lie between 0 and 1, not " + epsilon);
        }
        this.epsilon = epsilon;
        this.level = level;
    }

    /** Takes the result of the next replication. */
    public void add(double value) {
        tally.add(value);
        boolean passed = tally.count() >= MIN_REPLICATIONS && interval().relativeHalfWidth() <= target();
        passes = passed ? passes + 1 : 0;
    }

    public boolean isReached() {
        return passes >= PASSES;
    }

    public ConfidenceInterval interval() {
        return ConfidenceInterval.ofMean(tally, level);
    }

    /** Replications that will probably be needed in all, judged by those seen so far. */
    public long planned() {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double ratio = z * tally.standardDeviation() / (target() * Math.abs(tally.mean()));
        return (long) Math.ceil(ratio * ratio);
    }

    private double target() {
        return epsilon / (1 + epsilon);
    }
}
