package io.virga.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportHtmlTest {
    static List<RunResult> samples() {
        return DegenerateResults.all();
    }

    @Test
    void showsHostileNamesAsText() {
        String html = ReportHtml.text(DegenerateResults.hostile(), DegenerateResults.HOSTILE);
        assertThat(html).doesNotContain("<script", "<img", "onerror=alert(2)>", "\u001b", "\u202e");
        assertThat(html).contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(PageSource.tags(html)).isEqualTo(PageSource.tags(ReportHtml.text(harmless(), "harmless")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void needsNothingFromOutside(RunResult result) {
        PageSource.needsNothingFromOutside(ReportHtml.text(result, "0.1.0"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasTheSameBytesEachTime(RunResult result) {
        assertThat(ReportHtml.text(result, "0.1.0")).isEqualTo(ReportHtml.text(result, "0.1.0"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void closesWhatItOpensAndUsesEachIdOnce(RunResult result) {
        PageSource.closesWhatItOpensAndUsesEachIdOnce(ReportHtml.text(result, "0.1.0"));
    }

    @Test
    void staysSmall() {
        assertThat(ReportHtml.text(SampleResults.shop(), "0.1.0").length()).isLessThan(200_000);
    }

    @Test
    void warnsThatOneReplicationHasNoIntervals() {
        assertThat(ReportHtml.text(DegenerateResults.oneReplication(), "0.1.0"))
                .contains("luck cannot be told from design")
                .doesNotContain("±");
    }

    /** The hostile results with letters in the place of each hostile name. */
    private static RunResult harmless() {
        return DegenerateResults.hostile("harmless");
    }
}
