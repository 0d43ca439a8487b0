package io.virga.models.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Samples against the distribution that they should have. */
final class Distribution {
    /** Kolmogorov's critical value, divided by the root of the sample's size, that chance exceeds once in 10,000. */
    private static final double KOLMOGOROV = 2.23;

    /** Of a normal variable: beyond it on either side once in 10,000. */
    private static final double NORMAL = 3.89;

    private Distribution() {}

    /** By Kolmogorov and Smirnov; a right sample fails once in 10,000. */
    static void assertDistributed(double[] sample, DoubleUnaryOperator distribution) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double f = distribution.applyAsDouble(sorted[i]);
            distance = Math.max(distance, Math.max(f - (double) i / sorted.length, (i + 1.0) / sorted.length - f));
        }
        assertThat(distance)
                .as("greatest distance of the distribution functions")
                .isLessThan(KOLMOGOROV / Math.sqrt(sorted.length));
    }

    /** The mean is that number, up to what chance exceeds once in 10,000. */
    static void assertMean(double[] sample, double expected) {
        double mean = Arrays.stream(sample).average().orElseThrow();
        double variance =
                Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum() / (sample.length - 1);
        assertThat(Math.abs(mean - expected))
                .as("distance of the mean " + mean + " from " + expected)
                .isLessThan(NORMAL * Math.sqrt(variance / sample.length));
    }
}
