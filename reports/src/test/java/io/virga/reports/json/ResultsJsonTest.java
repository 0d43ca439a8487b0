package io.virga.reports.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultsJsonTest {
    @ParameterizedTest
    @MethodSource("samples")
    void readsBackWhatItWrote(RunResult result) {
        String text = ResultsJson.text(result);
        RunResult read = ResultsJson.parse(text, "results.json");
        assertThat(read).isEqualTo(result);
        assertThat(ResultsJson.text(read)).isEqualTo(text);
    }

    static List<RunResult> samples() {
        return DegenerateResults.all();
    }

    @Test
    void refusesToWriteANumberThatIsNotFinite() {
        assertThatThrownBy(() -> ResultsJson.text(DegenerateResults.notFinite()))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasRootCauseMessage("/metrics/0/value must be a finite number or null, but is NaN");
    }

    @Test
    void ignoresKeysOfANewerMinorVersion() {
        String newer = ResultsJson.text(SampleResults.shop())
                .replaceFirst("\"formatVersion\": \"1.0\"", "\"formatVersion\": \"1.7\", \"carbon\": {\"kg\" : 3}");
        assertThat(ResultsJson.parse(newer, "results.json").metrics())
                .isEqualTo(SampleResults.shop().metrics());
    }

    @Test
    void refusesAnotherMajorVersion() {
        String newer = ResultsJson.text(SampleResults.shop())
                .replaceFirst("\"formatVersion\": \"1.0\"", "\"formatVersion\": \"2.0\"");
        assertThatThrownBy(() -> ResultsJson.parse(newer, "out/results.json"))
                .isInstanceOf(ResultsException.class)
                .hasMessage("out/results.json has format version 2.0, but this version of Virga reads 1.x only;"
                        + " use the version that wrote it, or run again");
    }

    @Test
    void saysWhereATruncatedFileEnds() {
        String text = ResultsJson.text(SampleResults.shop());
        assertThatThrownBy(() -> ResultsJson.parse(text.substring(0, text.length() / 2), "out/results.json"))
                .isInstanceOf(ResultsException.class)
                .hasMessageStartingWith("out/results.json holds no whole results: ")
                .hasMessageMatching("(?s).*at line \\d+, column \\d+");
    }

    @Test
    void namesTheFieldThatIsMissingOrNull() {
        String text = ResultsJson.text(SampleResults.shop());
        assertThatThrownBy(() -> ResultsJson.parse(text.replaceFirst("\"fingerprint\": \"\\w+\"", "\"x\": 1"), "r"))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("fingerprint");
        assertThatThrownBy(() -> ResultsJson.parse(
                        text.replaceFirst("(?s)\"bill\": \\{.*?\\} \\],", "\"bill\": null, \"x\": ["), "r"))
                .isInstanceOf(ResultsException.class);
        assertThatThrownBy(() -> ResultsJson.parse("[]", "r"))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("no formatVersion");
    }

    @Test
    void saysThatAFolderHoldsNoResults(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> ResultsJson.read(folder))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("holds no results")
                .hasMessageContaining("virga run FILE -o DIR");
        Files.write(folder.resolve("results.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> ResultsJson.read(folder)).isInstanceOf(ResultsException.class);
    }
}
