package io.virga.scenarios.spec.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.spec.value.MalformedValueException.Reason;
import java.math.BigDecimal;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rates, sizes, throughputs, percentages, money, processors and bare numbers. */
class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({"400/s, 400", "2/min, 0.03333333333333333", "10/h, 0.002777777777777778", "86400/d, 1", "31536000/y, 1"
    })
    void readsRates(String text, double perSecond) {
        assertThat(Rate.parse(text).perSecond()).isCloseTo(perSecond, within(1e-15));
        assertThat(Rate.parse(text)).hasToString(text);
    }

    @Test
    void comparesRatesOverDifferentTimesExactly() {
        assertThat(Rate.parse("60/min")).isEqualByComparingTo(Rate.parse("1/s"));
        assertThat(Rate.parse("0.3/y")).isLessThan(Rate.parse("1/d"));
        assertThat(Rate.parse("1.0/s")).isEqualTo(Rate.parse("1/s"));
    }

    @ParameterizedTest
    @CsvSource({
        "512B, 512",
        "10KiB, 10240",
        "10kB, 10000",
        "1MiB, 1048576",
        "1MB, 1000000",
        "100GiB, 107374182400",
        "100GB, 100000000000",
        "2TiB, 2199023255552",
        "2TB, 2000000000000",
        "0.5KiB, 512",
        "16 GiB, 17179869184"
    })
    void readsSizesAndTellsBinaryFromDecimalUnits(String text, long bytes) {
        assertThat(DataSize.parse(text).bytes()).isEqualTo(bytes);
        assertThat(DataSize.parse(DataSize.parse(text).toString()).bytes()).isEqualTo(bytes);
    }

    @Test
    void readsThroughputsProcessorsAndPrices() {
        assertThat(Throughput.parse("125MiB/s").bytesPerSecond()).isEqualTo(131_072_000);
        assertThat(Throughput.parse("125MiB/s")).hasToString("125MiB/s");
        assertThat(VirtualCpus.parse("0.25 vCPU").count()).isEqualByComparingTo("0.25");
        assertThat(VirtualCpus.parse("16 vCPU")).hasToString("16 vCPU");
        assertThat(HourlyPrice.parse("0.42 USD/h").perHour()).isEqualTo(Money.parse("0.42 USD"));
        assertThat(HourlyPrice.parse("0.42 USD/h")).hasToString("0.42 USD/h");
        assertThat(Money.parse("9000 USD")).isEqualTo(new Money(new BigDecimal("9000.00"), "USD"));
    }

    @Test
    void readsPercentagesExactly() {
        assertThat(Percentage.parse("99.95%").fraction()).isEqualByComparingTo("0.9995");
        assertThat(Percentage.parse("99.950%"))
                .isEqualTo(Percentage.parse("99.95%"))
                .hasToString("99.95%");
        assertThat(Percentage.parse("300%")).hasToString("300%");
    }

    @ParameterizedTest
    @CsvSource({
        "rate, 400, did you mean 400/s or 400/min?",
        "size, 512, did you mean 512MiB or 512MB?",
        "percentage, 55, did you mean 55%?",
        "percentage, 0.55, did you mean 55% or 0.55%?",
        "money, 9000, did you mean 9000 USD?",
        "throughput, 125, did you mean 125MiB/s or 125MB/s?",
        "processors, 16, did you mean 16 vCPU?",
        "price, 0.42, did you mean 0.42 USD/h?"
    })
    void offersTheLikelyReadingsOfABareNumber(String kind, String text, String hint) {
        MalformedValueException e = refusal(kind, text);

        assertThat(e.reason()).isEqualTo(Reason.MISSING_UNIT);
        assertThat(e.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "rate, 400rps, did you mean 400/s?",
        "rate, 400 req/s, did you mean 400/s?",
        "rate, 4/m, did you mean 4/min?",
        "rate, 4/fortnight, 'units are /s, /min, /h, /d, /y'",
        "size, 4K, did you mean 4KiB or 4kB?",
        "size, 4KB, did you mean 4KiB or 4kB?",
        "size, 4Gb, did you mean 4GiB or 4GB?",
        "size, 4 bytes, did you mean 4B?",
        "money, $9000, did you mean 9000 USD?",
        "money, 9000 dollars, 'a currency is three capital letters, such as USD or EUR'"
    })
    void translatesOtherSpellings(String kind, String text, String hint) {
        assertThat(refusal(kind, text).hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({"size, 9000000000GiB", "size, 0.3B", "whole, 9223372036854775808", "count, 2147483648"})
    void refusesWhatCannotBeHeldExactly(String kind, String text) {
        assertThat(refusal(kind, text).reason()).isEqualTo(Reason.OVERFLOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"010", "0x10", "1_000", "1,000", "6.0", "1e3", "six", "", " 6"})
    void refusesWhatIsNoWholeNumber(String text) {
        assertThat(refusal("whole", text).reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void readsDecimalsAndRefusesEndlessOnes() {
        assertThat(Numbers.parseDecimal("1e3")).isEqualByComparingTo("1000");
        assertThat(Numbers.parseDecimal("0.60")).isEqualTo(new BigDecimal("0.6"));
        assertThat(refusal("number", "1e999999999").reason()).isEqualTo(Reason.MALFORMED);
        assertThat(refusal("number", ".nan").getMessage()).contains("finite");
        assertThat(refusal("number", "-.INF").getMessage()).contains("finite");
    }

    @Test
    void readsPlaces() {
        assertThat(Place.parse("eu-west-1.a"))
                .isEqualTo(new Place("eu-west-1", "a"))
                .hasToString("eu-west-1.a");
        assertThat(refusal("place", "eu-west-1a").hint()).isEqualTo("did you mean eu-west-1.a?");
        assertThat(refusal("place", "a.b.c").hint()).isNull();
    }

    private static MalformedValueException refusal(String kind, String text) {
        Function<String, Object> parser = switch (kind) {
            case "rate" -> Rate::parse;
            case "size" -> DataSize::parse;
            case "percentage" -> Percentage::parse;
            case "money" -> Money::parse;
            case "throughput" -> Throughput::parse;
            case "processors" -> VirtualCpus::parse;
            case "price" -> HourlyPrice::parse;
            case "whole" -> Numbers::parseWhole;
            case "count" -> Numbers::parseInt;
            case "number" -> Numbers::parseDecimal;
            case "place" -> Place::parse;
            default -> throw new IllegalArgumentException(kind);
        };
        return Assertions.catchThrowableOfType(MalformedValueException.class, () -> parser.apply(text));
    }
}
