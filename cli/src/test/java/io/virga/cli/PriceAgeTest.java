package io.virga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PriceAgeTest {
    private static final LocalDate BOOK = LocalDate.of(2026, 7, 20);

    @Test
    void warnsOfABookThatIsOverAYearOld() {
        assertThat(PriceAge.warning("ours.csv over bundled 2026-07-20", BOOK.plusDays(366)))
                .isEqualTo("the newest price of 'ours.csv over bundled 2026-07-20' is 366 days old;"
                        + " set pricing.prices to newer ones");
    }

    @Test
    void saysNothingOfANewerOne() {
        assertThat(PriceAge.warning("bundled 2026-07-20", BOOK.plusDays(365))).isNull();
        assertThat(PriceAge.warning("bundled 2026-07-20", BOOK.minusDays(1))).isNull();
    }
}
