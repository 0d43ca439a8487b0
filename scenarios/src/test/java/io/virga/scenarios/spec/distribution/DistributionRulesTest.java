package io.virga.scenarios.spec.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.Percentage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionRulesTest {
    /** The ratio of a quantile to the mean is exp(zσ − σ²/2), greatest at σ = z. */
    @ParameterizedTest
    @CsvSource({"1001, true", "2000, true", "3868, true", "3870, false", "1000, false", "900, false"})
    void aLognormalHasAP95BetweenItsMeanAndItsGreatestMultiple(long p95Millis, boolean exists) {
        Lognormal lognormal =
                new Lognormal(Duration.ofSeconds(1), null, Duration.ofMillis(p95Millis), null, null, null);

        assertThat(lognormal.violations().isEmpty()).isEqualTo(exists);
    }

    @Test
    void theBoundsOfTheLognormalAreThoseOfItsFormula() {
        double greatestRatio = 0;
        for (double sigma = 0.001; sigma < 6; sigma += 0.001) {
            greatestRatio = Math.max(greatestRatio, Math.exp(2.3263478740408408 * sigma - sigma * sigma / 2));
        }
        long below = (long) (greatestRatio * 1e9 * 0.999);
        long above = (long) (greatestRatio * 1e9 * 1.001);

        assertThat(withP99(below).violations()).isEmpty();
        assertThat(withP99(above).violations()).extracting(Violation::property).containsExactly("p99");
    }

    @Test
    void aMedianAllowsAnyQuantileAboveIt() {
        Lognormal wide = new Lognormal(null, Duration.ofSeconds(1), null, Duration.ofHours(1), null, null);

        assertThat(wide.violations()).isEmpty();
    }

    @Test
    void theLognormalNeedsOneMiddleAndOneSpread() {
        Lognormal none = new Lognormal(null, null, null, null, null, null);
        Lognormal both =
                new Lognormal(Duration.ofSeconds(1), Duration.ofSeconds(1), null, null, BigDecimal.ONE, BigDecimal.ONE);

        assertThat(none.violations())
                .extracting(Violation::message)
                .containsExactly("one of mean, median is missing", "one of p95, p99, cv, sigma is missing");
        assertThat(both.violations()).extracting(Violation::property).containsExactly("median", "sigma");
    }

    @Test
    void boundsRise() {
        Duration one = Duration.ofSeconds(1);
        Duration two = Duration.ofSeconds(2);

        assertThat(new Uniform(one, two).violations()).isEmpty();
        assertThat(new Uniform(two, one).violations()).hasSize(1);
        assertThat(new Uniform(one, one).violations())
                .extracting(Violation::hint)
                .containsExactly("write 1s alone for a constant");
        assertThat(new Triangular(one, Duration.ofSeconds(3), two).violations())
                .extracting(Violation::property)
                .containsExactly("mode");
        assertThat(new Pareto(two, BigDecimal.ONE, one).violations()).hasSize(1);
        assertThat(new Weibull(null, null, BigDecimal.ONE).violations()).hasSize(1);
    }

    @Test
    void quantilesRiseFromZeroToAHundredPercent() {
        assertThat(problem(0, 1, 50, 2, 100, 9)).isNull();
        assertThat(problem(0, 1, 50, 1, 100, 1)).isNull();
        assertThat(problem(1, 1, 100, 9)).contains("begin at 1%");
        assertThat(problem(0, 1, 99, 9)).contains("end at 99%");
        assertThat(problem(0, 1, 60, 2, 50, 3, 100, 9)).contains("50% comes after 60%");
        assertThat(problem(0, 5, 50, 2, 100, 9)).contains("below the 5s before it");
        assertThat(problem()).contains("empty");
    }

    private static @Nullable String problem(int... sharesAndSeconds) {
        Map<Percentage, Duration> quantiles = new LinkedHashMap<>();
        for (int i = 0; i < sharesAndSeconds.length; i += 2) {
            quantiles.put(Percentage.of(sharesAndSeconds[i]), Duration.ofSeconds(sharesAndSeconds[i + 1]));
        }
        return Quantiles.problem(quantiles);
    }

    private static Lognormal withP99(long nanos) {
        return new Lognormal(Duration.ofSeconds(1), null, null, Duration.ofNanos(nanos), null, null);
    }

    @Test
    void aSampleIsOneOfThree() {
        Empirical none = new Empirical(null, null, null);
        Empirical values = new Empirical(null, List.of(Duration.ofSeconds(3)), null);

        assertThat(none.violations()).hasSize(1);
        assertThat(values.violations()).isEmpty();
        assertThat(values.sampleValues()).containsExactly(Duration.ofSeconds(3));
        assertThat(values.sampleQuantiles()).isEmpty();
    }
}
