package io.virga.reports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void showsAnEvenIntervalWithTheUnitOnce() {
        assertThat(text(0.2121, 0.2081, 0.2161, "s")).isEqualTo("212 ± 4 ms");
        assertThat(text(0.99871, 0.99853, 0.99889, "1")).isEqualTo("99.87 ± 0.02 %");
        assertThat(text(6461.36, 6426.1, 6496.7, "USD")).isEqualTo("USD 6,461 ± 35");
        assertThat(text(112.0, 96.0, 128.0, "s")).isEqualTo("1 min 52 s ± 16 s");
    }

    @Test
    void showsTheEndsWhereTheIntervalIsSkewed() {
        assertThat(text(0.212, 0.190, 0.260, "s")).isEqualTo("212 [190 – 260] ms");
        assertThat(text(50.0, 40.0, 90.0, "s")).isEqualTo("50 s [40 s – 1 min 30 s]");
    }

    @Test
    void showsAsManyDecimalsAsTheIntervalNeeds() {
        assertThat(text(0.21234, 0.21230, 0.21238, "s")).isEqualTo("212.34 ± 0.04 ms");
        assertThat(text(5.0, 5.0, 5.0, "count")).isEqualTo("5 ± 0");
    }

    @Test
    void showsOpenEndsAndMissingValues() {
        assertThat(text(0.9, 0.7, null, "s")).isEqualTo("900 [700 – ∞] ms");
        assertThat(text(null, 0.7, null, "s")).isEqualTo("– [700 – ∞] ms");
        assertThat(text(null, null, null, "s")).isEqualTo("–");
        assertThat(text(0.9, null, null, "s")).isEqualTo("900 ms");
    }

    @Test
    void neverShowsTheLimitForAValueThatMissesIt() {
        Estimate close = Estimate.of(0.99949996, 0.9994, 0.9996, "1", "/x");
        assertThat(close.point().text()).isEqualTo("99.950 %");
        assertThat(close.against(new BigDecimal("0.9995")).point().text()).isEqualTo("99.949996 %");
    }

    @Test
    void knowsWhereItsNumbersComeFrom() {
        Stream<Source> sources = Estimate.of(0.2121, 0.2081, 0.2161, "s", "/metrics/3").phrase().parts().stream()
                .filter(Figure.class::isInstance)
                .map(part -> ((Figure) part).source());
        assertThat(sources)
                .containsExactly(
                        Source.at("/metrics/3/value"),
                        Source.of(Source.Step.HALF_WIDTH, "/metrics/3/low", "/metrics/3/high"));
    }

    private static String text(@Nullable Double value, @Nullable Double low, @Nullable Double high, String unit) {
        return Estimate.of(value, low, high, unit, "/x").phrase().text();
    }
}
