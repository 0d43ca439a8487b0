package io.virga.kernel.statistics;

/**
 * Two variants compared pair by pair under common random numbers.
 *
 * @param difference interval for the mean of {@code second − first}
 * @param correlation correlation that the common random numbers achieved; NaN when one variant never varies
 * @param varianceRatio variance of the difference over what independent runs would have; below 1 the pairing paid
 */
public record PairedDifference(ConfidenceInterval difference, double correlation, double varianceRatio) {
    public static PairedDifference of(double[] first, double[] second, double level) {
        ConfidenceInterval.requireSameLength(first, second);
        Tally differences = new Tally();
        for (int i = 0; i < first.length; i++) {
            differences.add(second[i] - first[i]);
        }
        double firstVariance = Tally.of(first).variance();
        double secondVariance = Tally.of(second).variance();
        double independent = firstVariance + secondVariance;
        double covariance = (independent - differences.variance()) / 2;
        return new PairedDifference(
                ConfidenceInterval.ofMean(differences, level),
                covariance / Math.sqrt(firstVariance * secondVariance),
                differences.variance() / independent);
    }
}
