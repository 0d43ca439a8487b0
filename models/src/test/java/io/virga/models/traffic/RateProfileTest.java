package io.virga.models.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import org.junit.jupiter.api.Test;

class RateProfileTest {
    /** Rates a nanosecond are small; tests speak of a second's. */
    private static final double PER_SECOND = 1e-9;

    private static final long SECOND = 1_000_000_000L;

    private static RateProfile profile(double... secondsAndRates) {
        int n = secondsAndRates.length / 2;
        long[] times = new long[n];
        double[] rates = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = (long) (secondsAndRates[2 * i] * SECOND);
            rates[i] = secondsAndRates[2 * i + 1] * PER_SECOND;
        }
        return new RateProfile(times, rates);
    }

    @Test
    void isLinearBetweenKnotsAndConstantOutside() {
        RateProfile profile = profile(10, 100, 20, 300);
        assertThat(profile.rate(0) / PER_SECOND).isCloseTo(100, within(1e-9));
        assertThat(profile.rate(10 * SECOND) / PER_SECOND).isCloseTo(100, within(1e-9));
        assertThat(profile.rate(15 * SECOND) / PER_SECOND).isCloseTo(200, within(1e-9));
        assertThat(profile.rate(20 * SECOND) / PER_SECOND).isCloseTo(300, within(1e-9));
        assertThat(profile.rate(99 * SECOND) / PER_SECOND).isCloseTo(300, within(1e-9));
    }

    @Test
    void walksAConstantRateInEqualSteps() {
        RateProfile.Walk walk = RateProfile.constant(4 * PER_SECOND).walk();
        for (int i = 1; i <= 100; i++) {
            assertThat(walk.advance(1)).isCloseTo(i * SECOND / 4, within(1L));
        }
    }

    @Test
    void reachesTheTimeAtWhichTheCumulativeRateIsThatMuch() {
        // From 0/s to 10/s over 10 s: the integral over t seconds is t²/2.
        RateProfile.Walk rising = profile(0, 0, 10, 10).walk();
        assertThat(rising.advance(8)).isCloseTo(4 * SECOND, within(10L));
        assertThat(rising.advance(10)).isCloseTo(6 * SECOND, within(10L));
        assertThat(rising.advance(32)).isCloseTo(10 * SECOND, within(10L));
        assertThat(rising.advance(10)).as("constant from there").isCloseTo(11 * SECOND, within(10L));
        // And down again: what is left of 50 after t seconds is (10 − t)²/2.
        RateProfile.Walk falling = profile(0, 10, 10, 0).walk();
        assertThat(falling.advance(50 - 8)).isCloseTo(6 * SECOND, within(10L));
    }

    @Test
    void agreesWithNumericalIntegrationOverManyKnots() {
        RateProfile profile = profile(-5, 3, 0.5, 0, 2, 0, 2.5, 80, 7, 1, 7.001, 200, 30, 0, 40, 60, 41, 60);
        RateProfile.Walk walk = profile.walk();
        RandomStream draws = RandomStream.of(7, 0, "areas");
        double area = 0;
        long last = 0;
        for (long time = 0; time < 60 * SECOND; ) {
            double step = 20 * draws.nextDouble();
            area += step;
            time = walk.advance(step);
            assertThat(time).isGreaterThanOrEqualTo(last);
            last = time;
            assertThat(integral(profile, time)).isCloseTo(area, within(1e-3));
        }
    }

    /** Trapezia of a millisecond, which hit all knots. */
    private static double integral(RateProfile profile, long to) {
        double sum = 0;
        long step = 1_000_000L;
        long from = 0;
        for (; from + step <= to; from += step) {
            sum += step * (profile.rate(from) + profile.rate(from + step)) / 2;
        }
        return sum + (to - from) * (profile.rate(from) + profile.rate(to)) / 2;
    }

    @Test
    void crossesTimesWithoutAnyArrival() {
        RateProfile.Walk walk = profile(0, 1, 1, 0, 100, 0, 101, 1).walk();
        assertThat(walk.advance(0.4)).isLessThan(SECOND);
        assertThat(walk.advance(0.2)).isGreaterThan(100 * SECOND);
    }

    @Test
    void endsWhenTheRateStaysZero() {
        RateProfile.Walk walk = profile(0, 1, 1, 0).walk();
        assertThat(walk.advance(0.4)).isLessThan(SECOND);
        assertThat(walk.advance(0.2)).isEqualTo(Long.MAX_VALUE);
        assertThat(RateProfile.constant(0).walk().advance(1e-9)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void endsRatherThanPassingTheEndOfTheClock() {
        assertThat(RateProfile.constant(1e-30).walk().advance(1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void neverGoesBackHoweverSmallTheSteps() {
        RateProfile.Walk walk =
                profile(0, 1_000, 1, 0, 2, 1_000, 3, 0, 4, 1_000).walk();
        RandomStream draws = RandomStream.of(7, 0, "areas");
        long last = 0;
        for (int i = 0; i < 200_000; i++) {
            long time = walk.advance(0.02 * draws.nextDouble());
            assertThat(time).isGreaterThanOrEqualTo(last);
            last = time;
        }
        // 200,000 steps of 0.01 on average are the 2000 that the profile holds until 4 s.
        assertThat(last).isCloseTo(4 * SECOND, within(SECOND / 50));
    }

    @Test
    void refusesKnotsThatMakeNoProfile() {
        assertThatThrownBy(() -> new RateProfile(new long[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(1, 1, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> profile(1, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
    }
}
