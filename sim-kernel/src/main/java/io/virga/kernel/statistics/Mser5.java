package io.virga.kernel.statistics;

/**
 * Detection of the warm-up: the number of observations whose deletion makes the standard error of the rest least.
 *
 * <p>Source: White, "An effective truncation heuristic for bias reduction in simulation output", Simulation 69 (1997);
 * White, Cobb and Spratt (WSC 2000), on means of five.
 *
 * @param deleted observations to delete from the front, a multiple of five
 * @param steady false when the minimum lies at half of the series: it never settled, as in an unstable queue
 */
public record Mser5(int deleted, boolean steady) {
    private static final int BLOCK = 5;

    /** @throws IllegalArgumentException for fewer than ten observations */
    public static Mser5 of(double[] series) {
        int blocks = series.length / BLOCK;
        if (blocks < 2) {
            throw new IllegalArgumentException("MSER-5 needs at least ten observations, not " + series.length);
        }
        Tally rest = new Tally();
        double least = Double.POSITIVE_INFINITY;
        int best = 0;
        for (int first = blocks - 1; first >= 0; first--) {
            rest.add(blockMean(series, first));
            long n = rest.count();
            double squaredError = n < 2 ? Double.POSITIVE_INFINITY : rest.variance() * (n - 1) / ((double) n * n);
            if (first <= blocks / 2 && squaredError <= least) {
                least = squaredError;
                best = first;
            }
        }
        return new Mser5(best * BLOCK, best < blocks / 2);
    }

    private static double blockMean(double[] series, int block) {
        double sum = 0;
        for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
            sum += series[i];
        }
        return sum / BLOCK;
    }
}
