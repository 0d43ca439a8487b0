package io.virga.reports.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {
    /** The last four are numbers that Double.toString prints otherwise before JDK 19. */
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "64800, 64800",
        "0.212, 0.212",
        "-12.5, -12.5",
        "1e-9, 0.000000001",
        "1e-10, 1E-10",
        "1e14, 100000000000000",
        "1e15, 1E+15",
        "123456789012345680000, 1.2345678901234568E+20",
        "4.9e-324, 4.9E-324",
        "1.7976931348623157e308, 1.7976931348623157E+308",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "2.0000000000000005e-3, 0.0020000000000000005",
        "2e23, 2E+23",
        "8.41E21, 8.41E+21",
        "7.3879E20, 7.3879E+20",
        "4.8726570057E288, 4.8726570057E+288"
    })
    void writesTheFewestDigitsThatReadBack(double value, String expected) {
        assertThat(ShortestDecimal.of(value)).isEqualTo(expected);
        assertThat(Double.parseDouble(ShortestDecimal.of(value))).isEqualTo(value == 0 ? 0.0 : value);
    }

    @Test
    void readsBackAsTheSameDoubleForManyBitPatterns() {
        long bits = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < 100_000; i++) {
            bits = bits * 0x5851F42D4C957F2DL + 0x14057B7EF767814FL;
            double value = Double.longBitsToDouble(bits);
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(ShortestDecimal.of(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void refusesWhatIsNotANumber() {
        assertThatThrownBy(() -> ShortestDecimal.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShortestDecimal.of(Double.NEGATIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
