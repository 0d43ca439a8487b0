package io.virga.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void knowsMeanVarianceAndExtremes() {
        Tally tally = Tally.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(tally.count()).isEqualTo(8);
        assertThat(tally.mean()).isEqualTo(5);
        assertThat(tally.variance()).isCloseTo(32.0 / 7, within(1e-15));
        assertThat(tally.sum()).isEqualTo(40);
        assertThat(tally.min()).isEqualTo(2);
        assertThat(tally.max()).isEqualTo(9);
    }

    @Test
    void keepsTheVarianceOfSmallDifferencesOnALargeMean() {
        assertThat(Tally.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).variance()).isCloseTo(30, within(1e-9));
    }

    @Test
    void mergingEqualsAddingAll() {
        Tally left = Tally.of(1, 5, 2.5);
        left.merge(Tally.of(8, -3));
        left.merge(new Tally());
        Tally all = Tally.of(1, 5, 2.5, 8, -3);
        assertThat(left.count()).isEqualTo(5);
        assertThat(left.mean()).isCloseTo(all.mean(), within(1e-15));
        assertThat(left.variance()).isCloseTo(all.variance(), within(1e-13));
        assertThat(left.min()).isEqualTo(-3);
        assertThat(left.max()).isEqualTo(8);
    }

    @Test
    void saysNotANumberWhereNothingWasObserved() {
        assertThat(new Tally().mean()).isNaN();
        assertThat(Tally.of(1).variance()).isNaN();
    }
}
