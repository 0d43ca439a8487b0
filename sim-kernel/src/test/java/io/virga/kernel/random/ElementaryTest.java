package io.virga.kernel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class ElementaryTest {
    private final RandomStream stream = RandomStream.of(20260101, 0, "elementary");

    @Test
    void logarithmIsWithinOneUlpOfStrictMath() {
        for (int i = 0; i < 400_000; i++) {
            double u = stream.nextDouble();
            assertLog(u);
            assertLog(0.7 + 0.8 * u);
            assertLog(StrictMath.exp(1400 * (u - 0.5)));
        }
        assertThat(Elementary.log(1.0)).isZero();
        assertLog(Math.nextDown(1.0));
        assertLog(Math.nextUp(1.0));
        assertLog(Double.MIN_NORMAL);
        assertLog(Double.MAX_VALUE);
    }

    @Test
    void exponentialIsWithinOneUlpOfStrictMath() {
        for (int i = 0; i < 400_000; i++) {
            double u = stream.nextDouble();
            assertExp(u - 0.5);
            assertExp(60 * (u - 0.5));
            assertExp(1480 * (u - 0.5));
        }
    }

    @Test
    void exponentialGoesToTheEndsOfItsRange() {
        assertThat(Elementary.exp(0)).isEqualTo(1.0);
        assertThat(Elementary.exp(710)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Elementary.exp(-746)).isZero();
        assertThat(Elementary.exp(Double.NaN)).isNaN();
        assertExp(709.78);
        assertExp(-745.1);
    }

    @Test
    void powerIsWithinItsStatedError() {
        for (int i = 0; i < 100_000; i++) {
            double base = 1e-6 + 10 * stream.nextDouble();
            double exponent = 8 * (stream.nextDouble() - 0.5);
            double expected = StrictMath.pow(base, exponent);
            double error = 2e-16 * (2 + Math.abs(StrictMath.log(expected)));
            assertThat(Elementary.pow(base, exponent)).isCloseTo(expected, within(error * expected));
        }
    }

    @Test
    void normalQuantileInvertsTheDistributionFunction() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (int i = 0; i < 100_000; i++) {
            double u = stream.nextDouble();
            double p = i % 2 == 0 ? u : StrictMath.exp(-600 * u);
            double expected = normal.inverseCumulativeProbability(p);
            assertThat(Normal.quantile(p)).isCloseTo(expected, within(1e-14 * Math.max(1, Math.abs(expected))));
        }
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-15));
    }

    private static void assertLog(double x) {
        assertWithinOneUlp(Elementary.log(x), StrictMath.log(x));
    }

    private static void assertExp(double x) {
        assertWithinOneUlp(Elementary.exp(x), StrictMath.exp(x));
    }

    private static void assertWithinOneUlp(double actual, double expected) {
        if (Math.abs(actual - expected) > Math.ulp(expected)) {
            throw new AssertionError(actual + " is more than one ulp from " + expected);
        }
    }
}
