package io.virga.reports.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextReportTest {
    static List<RunResult> samples() {
        return DegenerateResults.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void keepsEveryLineWithinItsColumns(RunResult result) {
        for (int columns : new int[] {60, 80, 100, 140}) {
            for (boolean unicode : new boolean[] {true, false}) {
                String text = TextReport.render(result, SampleResults.info(), new TextOptions(false, unicode, columns));
                assertThat(text.lines())
                        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length()))
                                .as(line)
                                .isLessThanOrEqualTo(columns));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void letsNoControlCharacterThrough(RunResult result) {
        String text = TextReport.render(result, SampleResults.info(), TextOptions.plain());
        assertThat(text.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        assertThat(text).doesNotContain("\u202e");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void needsAsciiOnlyWhereNothingElseIsShown(RunResult result) {
        String text = TextReport.render(result, SampleResults.info(), new TextOptions(false, false, 100));
        assertThat(text).matches("(?s)[\\x20-\\x7e\\n]*");
    }

    @Test
    void coloursOnlyWhereAskedAndChangesNothingElse() {
        String plain = TextReport.render(SampleResults.shop(), SampleResults.info(), TextOptions.plain());
        String colour = TextReport.render(SampleResults.shop(), SampleResults.info(), new TextOptions(true, true, 100));
        assertThat(plain).doesNotContain("\u001b");
        assertThat(colour).contains("\u001b[1;31m✗ availability");
        assertThat(colour.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void fitsTheShopOnOneScreen() {
        String text = TextReport.render(SampleResults.shop(), SampleResults.info(), TextOptions.plain());
        assertThat(text.lines().count()).isLessThanOrEqualTo(66);
    }

    @Test
    void refusesAWidthInWhichNothingFits() {
        assertThatThrownBy(() -> new TextOptions(false, true, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 60 columns");
    }
}
