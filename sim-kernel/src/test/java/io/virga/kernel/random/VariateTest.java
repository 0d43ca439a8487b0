package io.virga.kernel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariateTest {
    static Stream<Inversion> inversions() {
        return Stream.of(
                new Exponential(5),
                new Uniform(2, 9),
                new Triangular(1, 2, 6),
                new Triangular(1, 1, 6),
                LogNormal.ofMeanAndCv(20, 1.5),
                new Weibull(10, 0.7),
                new TruncatedPareto(1, 1.2, 100),
                Empirical.ofQuantiles(new double[] {0, 0.5, 0.95, 1}, new double[] {1, 3, 10, 40}));
    }

    @ParameterizedTest
    @MethodSource("inversions")
    void quantileInvertsTheDistributionFunctionAndRises(Inversion variate) {
        double last = 0;
        for (double p = 0.001; p < 1; p += 0.001) {
            double x = variate.quantile(p);
            assertThat(variate.cdf(x)).isCloseTo(p, within(1e-12));
            assertThat(x).isGreaterThanOrEqualTo(last);
            last = x;
        }
    }

    @ParameterizedTest
    @MethodSource("inversions")
    void extremeUniformNumbersGiveFiniteSamples(Inversion variate) {
        assertThat(variate.quantile(0x1.0p-53)).isBetween(0.0, 1e6);
        assertThat(variate.quantile(1 - 0x1.0p-53)).isBetween(0.0, 1e6);
    }

    @Test
    void aScaledDistributionHasScaledSamplesAndMoments() {
        Triangular whole = new Triangular(1, 2, 6);
        Scaled half = new Scaled(whole, 0.5);
        assertThat(half.mean()).isEqualTo(whole.mean() / 2);
        assertThat(half.variance()).isEqualTo(whole.variance() / 4);
        for (int seed = 0; seed < 100; seed++) {
            double sample = whole.sample(RandomStream.of(seed, 0, "scaled"));
            assertThat(half.sample(RandomStream.of(seed, 0, "scaled"))).isEqualTo(sample / 2);
        }
    }

    @Test
    void valuesOfAListAreEquallyLikely() {
        Empirical variate = Empirical.ofValues(30, 10, 20, 20);
        assertThat(variate.quantile(0.2)).isEqualTo(10);
        assertThat(variate.quantile(0.3)).isEqualTo(20);
        assertThat(variate.quantile(0.7)).isEqualTo(20);
        assertThat(variate.quantile(0.8)).isEqualTo(30);
        assertThat(variate.mean()).isEqualTo(20);
        assertThat(variate.variance()).isEqualTo(50);
        assertThat(variate.cdf(10)).isEqualTo(0.25);
        assertThat(variate.cdf(20)).isEqualTo(0.75);
    }

    @Test
    void lognormalMeetsItsMeanAndQuantile() {
        LogNormal variate = LogNormal.ofMeanAndQuantile(20, 0.95, 60);
        assertThat(variate.mean()).isCloseTo(20, within(1e-12));
        assertThat(variate.quantile(0.95)).isCloseTo(60, within(1e-10));
        assertThat(LogNormal.ofMeanAndQuantile(20, 0.5, 15).quantile(0.5)).isCloseTo(15, within(1e-12));
        assertThat(LogNormal.ofMeanAndQuantile(20, 0.1, 5).quantile(0.1)).isCloseTo(5, within(1e-12));
        assertThat(LogNormal.ofMeanAndQuantile(20, 0.95, 10).quantile(0.95)).isCloseTo(10, within(1e-10));
    }

    @Test
    void lognormalTakesTheNarrowerOfTwoSolutions() {
        double z = Normal.quantile(0.99);
        assertThat(LogNormal.ofMeanAndQuantile(20, 0.99, 60).sigma())
                .isPositive()
                .isLessThan(z);
    }

    @Test
    void lognormalMeetsItsMedian() {
        assertThat(LogNormal.ofMedianAndQuantile(10, 0.99, 80).quantile(0.99)).isCloseTo(80, within(1e-10));
        assertThat(LogNormal.ofMedianAndQuantile(10, 0.01, 2).quantile(0.01)).isCloseTo(2, within(1e-12));
        assertThat(LogNormal.ofMedianAndSigma(10, 1).quantile(0.5)).isCloseTo(10, within(1e-12));
    }

    @Test
    void whatNoLognormalDistributionCanHaveIsAnError() {
        assertThatThrownBy(() -> LogNormal.ofMeanAndQuantile(20, 0.95, 200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no lognormal distribution has the mean 20.0 and the 0.95-quantile 200.0")
                .hasMessageContaining("at most 77.36");
        assertThatThrownBy(() -> LogNormal.ofMeanAndQuantile(20, 0.4, 21)).hasMessageContaining("below the mean");
        assertThatThrownBy(() -> LogNormal.ofMedianAndQuantile(10, 0.9, 8)).hasMessageContaining("median 10.0");
    }

    @Test
    void parametersOutOfRangeAreErrorsThatShowThem() {
        assertThatThrownBy(() -> new Exponential(0)).hasMessageContaining("must be positive and finite, not 0.0");
        assertThatThrownBy(() -> new Uniform(3, 2)).hasMessageContaining("at least 3.0, not 2.0");
        assertThatThrownBy(() -> new HyperExponential(1, 0.5)).hasMessageContaining("not 0.5");
        assertThatThrownBy(() -> new TruncatedPareto(2, 1, 2)).hasMessageContaining("above 2.0");
        assertThatThrownBy(() -> new Gamma(1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Empirical.ofQuantiles(new double[] {0, 0.5}, new double[] {1, 2}))
                .hasMessageContaining("last probability must be 1");
    }
}
