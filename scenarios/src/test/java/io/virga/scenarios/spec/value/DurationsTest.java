package io.virga.scenarios.spec.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.spec.value.MalformedValueException.Reason;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "0s, 0",
        "500ms, 500000000",
        "1m30s, 90000000000",
        "2h, 7200000000000",
        "14d, 1209600000000000",
        "1.5ms, 1500000",
        "1h0.5s, 3600500000000",
        "250us, 250000",
        "250µs, 250000",
        "250μs, 250000",
        "17ns, 17",
        "30 s, 30000000000",
        "PT5M, 300000000000",
        "P1DT2H, 93600000000000",
        "PT0.5S, 500000000",
        "-30m, -1800000000000",
        "-PT5M, -300000000000",
        "9223372036854775807ns, 9223372036854775807"
    })
    void readsExactNanoseconds(String text, long nanos) {
        assertThat(Durations.parse(text)).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @CsvSource({
        "30, did you mean 30s or 30ms?",
        "0.5, did you mean 0.5s or 0.5ms?",
    })
    void offersTheLikelyReadingsOfABareNumber(String text, String hint) {
        MalformedValueException e = refusal(text);

        assertThat(e.reason()).isEqualTo(Reason.MISSING_UNIT);
        assertThat(e.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource({
        "30sec, did you mean 30s?",
        "5 minutes, did you mean 5m?",
        "1hr30min, did you mean 1h30m?",
        "100msec, did you mean 100ms?",
        "18:30, did you mean 18h30m?",
        "01:02:03, did you mean 1h2m3s?",
        "3weeks, 'units are d, h, m, s, ms, us, ns'"
    })
    void translatesOtherSpellings(String text, String hint) {
        MalformedValueException e = refusal(text);

        assertThat(e.reason()).isEqualTo(Reason.MALFORMED);
        assertThat(e.hint()).isEqualTo(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "s", "abc", "1s1m", "1m1m", "1.5h30m", "1e3s", "P1M", "PT", "1,5s", "--1s", "1 m 30 s!", "١s"
            })
    void refusesWhatIsNoDuration(String text) {
        assertThat(refusal(text).reason()).isEqualTo(Reason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5ns", "293y", "300000d", "9223372036854775808ns", "PT99999999999H"})
    void refusesWhatDoesNotFitTheClock(String text) {
        assertThat(refusal(text).reason()).isNotEqualTo(Reason.MISSING_UNIT);
    }

    @Test
    void refusesEndlessTextsQuickly() {
        assertThat(refusal("1".repeat(1_000_000)).getMessage()).hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0s",
                "1ns",
                "999ns",
                "1.5us",
                "700us",
                "1.8ms",
                "1s",
                "1.25s",
                "1m30s",
                "2h",
                "1d12h",
                "2d3h4m5.000000006s",
                "-5m"
            })
    void writesWhatItReads(String text) {
        assertThat(Durations.format(Durations.parse(text))).isEqualTo(text);
    }

    private static MalformedValueException refusal(String text) {
        return Assertions.catchThrowableOfType(MalformedValueException.class, () -> Durations.parse(text));
    }
}
