package io.virga.scenarios.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaledValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        100                                      | 80
        3                                        | 2
        0.6                                      | 0.48
        30s                                      | 24s
        1m30s                                    | 1m12s
        20%                                      | 16%
        400/s                                    | 320/s
        1KiB                                     | 819B
        { lognormal: { mean: 0.25ms, p99: 1ms } } | { lognormal: { mean: 200us, p99: 800us } }
        { gamma: { mean: 35ms, cv: 0.6 } }       | { gamma: { mean: 28ms, cv: 0.6 } }
        """)
    void scalesQuantitiesAndLeavesShapesAlone(String value, String scaled) {
        assertThat(ScaledValue.of(value, new BigDecimal("0.8"))).contains(scaled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "unlimited", "true", "m7g.large", "0s", "1", "[eu-west-1.a]", "us-east-1"})
    void leavesWhatHasNoQuantity(String value) {
        assertThat(ScaledValue.of(value, new BigDecimal("0.8"))).isEmpty();
    }
}
