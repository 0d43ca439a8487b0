package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A year of disasters against the arithmetic of Poisson processes. */
class DisasterYearsTest {
    private static DisasterSample lasting(double seconds) {
        return new DisasterSample(seconds, seconds, 0, 0, null, 0, List.of());
    }

    private static DisasterYears years(double perYear, DisasterSample... samples) {
        return new DisasterYears(List.of(new DisasterYears.Kind(perYear, List.of(samples))), 1);
    }

    /** 1 − exp(−λt). */
    @Test
    void knowsTheChanceOfAtLeastOneDisaster() {
        assertThat(years(0.01, lasting(1)).chanceOfAny(10)).isCloseTo(0.09516258196, within(1e-10));
        assertThat(years(0.1, lasting(1)).chanceOfAny(5)).isCloseTo(0.3934693403, within(1e-10));
    }

    /** Mean λE[X] of each kind, together. */
    @Test
    void addsUpTheMeansOfAllKinds() {
        DisasterYears years = new DisasterYears(
                List.of(
                        new DisasterYears.Kind(2, List.of(lasting(60), lasting(120))),
                        new DisasterYears.Kind(0.5, List.of(lasting(3600)))),
                1);
        assertThat(years.mean(DisasterSample::downtimeSeconds)).isCloseTo(2 * 90 + 1800, within(1e-9));
    }

    /** With 0.04 disasters a year 96 of 100 years have none; with 0.06 the 95th year has one. */
    @Test
    void tellsTheYearThatNineteenOfTwentyDoNotExceed() {
        assertThat(years(0.04, lasting(100)).p95(DisasterSample::downtimeSeconds))
                .isZero();
        assertThat(years(0.06, lasting(100)).p95(DisasterSample::downtimeSeconds))
                .isEqualTo(100);
        // Poisson with mean 4: P(N ≤ 7) = 0.949, P(N ≤ 8) = 0.979.
        assertThat(years(4, lasting(10)).p95(DisasterSample::downtimeSeconds)).isEqualTo(80);
    }

    @Test
    void drawsNothingOfWhatNeverComes() {
        assertThat(years(0, lasting(100)).p95(DisasterSample::downtimeSeconds)).isZero();
    }
}
