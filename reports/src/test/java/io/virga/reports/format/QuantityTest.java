package io.virga.reports.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    private static final Source SOMEWHERE = Source.at("/x");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.212|s|212 ms",
                "0.00123|s|1.23 ms",
                "0.0000042|s|4.2 µs",
                "1.2749|s|1.27 s",
                "0.9996|s|1.00 s",
                "59.94|s|59.9 s",
                "59.96|s|1 min",
                "112|s|1 min 52 s",
                "119.6|s|2 min",
                "3599.6|s|1 h",
                "7500|s|2 h 5 min",
                "86399|s|1 d",
                "273600|s|3 d 4 h",
                "-0.5|s|-500 ms",
                "0|s|0 s"
            })
    void showsDurations(BigDecimal seconds, String unit, String expected) {
        assertThat(Quantity.of(seconds, unit, SOMEWHERE).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5|1|50 %", "0.99871|1|99.87 %", "0.999953|1|99.9953 %", "0.99999999987|1|99.999999987 %",
                        "1|1|100 %",
                "0|1|0 %", "0.0312|1|3.12 %", "0.00042|1|0.042 %", "1.25|1|125 %", "0.874|1|87.4 %"
            })
    void showsFractionsSoThatNearlyAllIsNeverAll(BigDecimal fraction, String unit, String expected) {
        assertThat(Quantity.of(fraction, unit, SOMEWHERE).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "576214|count|576,214",
                "611.4|count|611",
                "0.2|count|0.2",
                "8.42|count|8.42",
                "399.6|1/s|400/s",
                "1536|B|1.5 KiB",
                "1023|B|1,023 B",
                "5368709120|B|5 GiB",
                "33.68|instance-hours|33.7 instance-hours",
                "9007199254740993|count|9.01e15",
                "4|USD/hour|USD 4.00/hour"
            })
    void showsCountsRatesAndSizes(BigDecimal value, String unit, String expected) {
        assertThat(Quantity.of(value, unit, SOMEWHERE).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6461.36|USD 6,461",
                "212.4|USD 212.40",
                "0.5|USD 0.50",
                "0.0034|USD 0.0034",
                "0|USD 0.00",
                "-12|USD -12.00"
            })
    void showsMoney(BigDecimal value, String expected) {
        assertThat(Quantity.of(value, "USD", SOMEWHERE).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.9995|1|99.95 %", "0.3|s|300 ms", "120|s|2 min", "9000|USD|USD 9,000"})
    void showsLimitsAsTheyWereWritten(double value, String unit, String expected) {
        assertThat(Quantity.exactly(value, unit, SOMEWHERE).text()).isEqualTo(expected);
    }
}
