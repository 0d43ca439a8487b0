package io.virga.models.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Bursty arrivals against the closed form of their index of dispersion (Heffes and Lucantoni, IEEE JSAC 4(6), 1986). Seeds
 * are fixed; with others, a right model would pass the bounds of four standard errors in all but one of ten thousand runs.
 */
class MmppValidationTest {
    private static final double SECOND = 1e9;

    private static MmppArrivals process(MmppArrivals.State... states) {
        return new MmppArrivals(List.of(states), RandomStream.of(7, 0, "arrivals"), RandomStream.of(7, 0, "states"));
    }

    private static MmppArrivals.State state(double perSecond, double sojournSeconds) {
        return new MmppArrivals.State(perSecond / SECOND, sojournSeconds * SECOND);
    }

    /** Arrivals in each of so many windows. */
    private static long[] counts(Arrivals arrivals, int windows, double windowSeconds) {
        long[] counts = new long[windows];
        while (true) {
            double window = arrivals.next() / (windowSeconds * SECOND);
            if (window >= windows) {
                return counts;
            }
            counts[(int) window]++;
        }
    }

    private static double mean(long[] counts) {
        return Arrays.stream(counts).average().orElseThrow();
    }

    private static double dispersion(long[] counts) {
        double mean = mean(counts);
        double squares = 0;
        for (long count : counts) {
            squares += (count - mean) * (count - mean);
        }
        return squares / (counts.length - 1) / mean;
    }

    /** 1 + 2 (λ₁ − λ₂)² r₁ r₂ / (r² (λ₁ r₂ + λ₂ r₁)) (1 − (1 − exp(−r t)) / (r t)) with r = r₁ + r₂, left at rates r₁ and r₂. */
    private static double theory(double rate1, double left1, double rate2, double left2, double t) {
        double r = left1 + left2;
        double spread = 2 * (rate1 - rate2) * (rate1 - rate2) * left1 * left2;
        double limit = spread / (r * r * (rate1 * left2 + rate2 * left1));
        return 1 + limit * (1 - (1 - Math.exp(-r * t)) / (r * t));
    }

    @Test
    void twoStatesHaveTheRateAndTheDispersionOfTheory() {
        int windows = 20_000;
        long[] counts = counts(process(state(5, 0.5), state(40, 0.25)), windows, 10);
        double expected = theory(5, 2, 40, 4, 10);
        assertThat(expected).isCloseTo(6.354, within(0.001));
        assertThat(mean(counts)).isCloseTo(500 / 3.0, within(4 * Math.sqrt(expected * 500 / 3.0 / windows)));
        // Counts in ten seconds are nearly normal: the standard error of a variance is √(2/n) of it.
        assertThat(dispersion(counts)).isCloseTo(expected, within(4 * Math.sqrt(2.0 / windows) * expected));
    }

    @Test
    void shortWindowsSeeLessOfTheBursts() {
        double[] dispersions = {
            dispersion(counts(process(state(5, 0.5), state(40, 0.25)), 40_000, 0.5)), theory(5, 2, 40, 4, 0.5)
        };
        assertThat(dispersions[0]).isCloseTo(dispersions[1], within(0.05 * dispersions[1]));
    }

    /** Each state is entered as often as the others, so time is in proportion to sojourns: (1·2 + 10·1 + 100·0.5) / 3.5. */
    @Test
    void threeStatesShareTheTimeByTheirSojourns() {
        long[] counts = counts(process(state(1, 2), state(10, 1), state(100, 0.5)), 20_000, 10);
        assertThat(mean(counts) / 10).isCloseTo(62 / 3.5, within(0.03 * 62 / 3.5));
    }

    @Test
    void aStateMayHaveNoArrivalsButNotAll() {
        MmppArrivals onOff = process(state(0, 1), state(10, 1));
        assertThat(mean(counts(onOff, 1_000, 10)) / 10).isCloseTo(5, within(0.4));
        assertThatThrownBy(() -> process(state(0, 1), state(0, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> process(state(1, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
