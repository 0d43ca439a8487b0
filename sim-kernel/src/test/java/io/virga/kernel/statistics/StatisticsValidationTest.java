package io.virga.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** The estimators against small exact cases; the numbers are those of the textbooks that each estimator cites. */
class StatisticsValidationTest {
    private static final double[] PILOT = {4.21, 3.97, 4.45, 4.60, 4.12, 4.33, 4.05, 4.72, 4.28, 4.17};

    @Test
    void studentIntervalOfTenReplications() {
        ConfidenceInterval interval = ConfidenceInterval.ofMean(PILOT, 0.95);
        assertThat(interval.estimate()).isCloseTo(4.29, within(1e-12));
        assertThat(interval.halfWidth()).isCloseTo(0.1716194079, within(1e-9));
        assertThat(interval.lower()).isCloseTo(4.118380592, within(1e-9));
        assertThat(interval.upper()).isCloseTo(4.461619408, within(1e-9));
        assertThat(interval.relativeHalfWidth()).isCloseTo(0.04000452399, within(1e-9));
        assertThat(interval.contains(4.0)).isFalse();
    }

    @Test
    void replicationsForOnePercentFromThatPilot() {
        RelativePrecision precision = new RelativePrecision(0.01, 0.95);
        Arrays.stream(PILOT).forEach(precision::add);
        assertThat(precision.planned()).isEqualTo(123);
        assertThat(precision.isReached()).isFalse();
    }

    @Test
    void batchMeansOfFortyValues() {
        BatchMeans batches = new BatchMeans(5);
        for (int i = 0; i < 40; i++) {
            batches.add((17 * i % 23) / 10.0 + (i % 7 == 0 ? 0.5 : 0));
        }
        batches.add(0);
        assertThat(batches.batchSize()).isEqualTo(8);
        assertThat(batches.means())
                .containsExactly(new double[] {1.1875, 1.2125, 1.0125, 1.3875, 1.1875}, within(1e-12));
        assertThat(batches.interval(0.95).estimate()).isCloseTo(1.1975, within(1e-12));
        assertThat(batches.interval(0.95).halfWidth()).isCloseTo(0.1651343097, within(1e-9));
    }

    @Test
    void mserFindsNoSteadyStateInAGrowingSeries() {
        double[] series = IntStream.range(0, 200)
                .mapToDouble(t -> t / 50.0 + (7 * t % 11 - 5) / 5.0)
                .toArray();
        assertThat(Mser5.of(series)).isEqualTo(new Mser5(100, false));
    }

    @Test
    void mserDeletesTheWarmUp() {
        double[] series = IntStream.range(0, 200)
                .mapToDouble(t -> (t < 20 ? 10 - t / 2.0 : 0) + (7 * t % 11 - 5) / 5.0)
                .toArray();
        Mser5 truncation = Mser5.of(series);
        assertThat(truncation.deleted()).isBetween(15, 25);
        assertThat(truncation.steady()).isTrue();
    }

    @Test
    void ranksOfOrderStatistics() {
        assertRanks(1000, 0.95, 936, 964, 0.9580952682);
        assertRanks(1000, 0.99, 983, 997, 0.9760947635);
        assertRanks(300, 0.99, 293, 301, 0.9885259214);
    }

    @Test
    void smallestSampleWithABoundedIntervalForTheThousandthTail() {
        assertThat(OrderStatisticRanks.of(3687, 0.999, 0.95).upper()).isEqualTo(3688);
        assertThat(OrderStatisticRanks.of(3688, 0.999, 0.95).upper()).isEqualTo(3688);
    }

    private static void assertRanks(int n, double p, int lower, int upper, double coverage) {
        OrderStatisticRanks ranks = OrderStatisticRanks.of(n, p, 0.95);
        assertThat(ranks.lower()).isEqualTo(lower);
        assertThat(ranks.upper()).isEqualTo(upper);
        assertThat(ranks.coverage()).isCloseTo(coverage, within(1e-9));
        double[] sorted = IntStream.rangeClosed(1, n).asDoubleStream().toArray();
        ConfidenceInterval interval = ConfidenceInterval.ofQuantile(sorted, p, 0.95);
        assertThat(interval.lower()).isEqualTo(lower);
        assertThat(interval.upper()).isEqualTo(upper > n ? Double.POSITIVE_INFINITY : upper);
    }

    @Test
    void thresholdsForManyTestsAtOnce() {
        assertThat(TDistribution.of(29).inverseSurvivalProbability(0.05 / 200 / 2))
                .isCloseTo(4.172462905, within(1e-8));
    }

    @Test
    void antitheticPairsOfTheExponentialIntegral() {
        RandomStream stream = RandomStream.of(1, 0, "antithetic");
        RandomStream mirrored = stream.antithetic();
        Tally pairs = new Tally();
        for (int i = 0; i < 200_000; i++) {
            pairs.add((Math.exp(stream.nextDouble()) + Math.exp(mirrored.nextDouble())) / 2);
        }
        assertThat(pairs.variance()).isCloseTo(0.00391249695, within(0.0001));
        assertThat(ConfidenceInterval.ofMean(pairs, 0.9999).contains(Math.E - 1))
                .isTrue();
    }

    @Test
    void controlVariateOfTheExponentialIntegral() {
        RandomStream stream = RandomStream.of(2, 0, "control");
        double[] controls = IntStream.range(0, 100_000)
                .mapToDouble(i -> stream.nextDouble())
                .toArray();
        double[] responses = Arrays.stream(controls).map(Math::exp).toArray();
        ControlVariate corrected = ControlVariate.of(responses, controls, 0.5, 0.9999);
        assertThat(corrected.coefficient()).isCloseTo(1.690309029, within(0.01));
        assertThat(corrected.squaredCorrelation()).isCloseTo(0.9837204824, within(0.001));
        assertThat(corrected.interval().contains(Math.E - 1)).isTrue();
        double gain = ConfidenceInterval.ofMean(responses, 0.9999).halfWidth()
                / corrected.interval().halfWidth();
        assertThat(gain * gain).isCloseTo(61.42688171, within(1.5));
    }

    @Test
    void exactBinomialInterval() {
        // Clopper and Pearson 1934; 8 of 10 as in Newcombe, Statistics in Medicine 17 (1998).
        ConfidenceInterval interval = ConfidenceInterval.ofProportion(8, 10, 0.95);
        assertThat(interval.lower()).isCloseTo(0.4439045, within(1e-7));
        assertThat(interval.upper()).isCloseTo(0.9747893, within(1e-7));
        assertThat(ConfidenceInterval.ofProportion(0, 10, 0.95).upper()).isCloseTo(0.3084971, within(1e-7));
        assertThat(ConfidenceInterval.ofProportion(10, 10, 0.95).lower()).isCloseTo(0.6915029, within(1e-7));
    }

    @Test
    void ruleOfThree() {
        assertThat(ConfidenceInterval.withoutEvents(1000, 0.95).upper()).isCloseTo(3.0 / 1000, within(1e-5));
        assertThat(ConfidenceInterval.withoutEvents(1, 0.95).upper()).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void ratioOfProportionalPairsIsExact() {
        ConfidenceInterval interval = ConfidenceInterval.ofRatio(new double[] {2, 6, 10}, new double[] {1, 3, 5}, 0.95);
        assertThat(interval.estimate()).isEqualTo(2);
        assertThat(interval.halfWidth()).isCloseTo(0, within(1e-12));
    }

    @Test
    void sectioningCountsTheDistanceFromThePooledEstimate() {
        ConfidenceInterval interval = ConfidenceInterval.ofSections(5, new double[] {4, 6, 8}, 0.95);
        assertThat(interval.estimate()).isEqualTo(5);
        assertThat(interval.halfWidth()).isCloseTo(4.302652730 * Math.sqrt(11 / 2.0 / 3), within(1e-8));
    }

    @Test
    void oneObservationBoundsNothing() {
        assertThat(ConfidenceInterval.ofMean(new double[] {3}, 0.95).upper()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void pairingByCommonRandomNumbersShowsItsCorrelation() {
        double[] first = {1, 2, 3, 4, 5};
        double[] second = {2.1, 3.0, 4.1, 5.0, 6.1};
        PairedDifference paired = PairedDifference.of(first, second, 0.95);
        assertThat(paired.difference().estimate()).isCloseTo(1.06, within(1e-12));
        assertThat(paired.correlation()).isGreaterThan(0.99);
        assertThat(paired.varianceRatio()).isLessThan(0.01);
    }
}
