package io.virga.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.reports.json.DisasterJson;
import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleDisasters;
import io.virga.scenarios.result.DisasterReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisasterHtmlTest {
    private static final String VERSION = "9.8.7";

    static List<DisasterReport> samples() {
        return List.of(SampleDisasters.shop(), SampleDisasters.hostile());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takesEveryNumberFromTheResults(DisasterReport report) {
        PageNumbers numbers = new PageNumbers(DisasterHtml.text(report, VERSION), DisasterJson.text(report));
        numbers.areThoseOfTheResults();
        numbers.arePrintedAsTheirValuesRounded();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isOnePageThatNeedsNothingElse(DisasterReport report) {
        String html = DisasterHtml.text(report, VERSION);
        PageSource.needsNothingFromOutside(html);
        PageSource.closesWhatItOpensAndUsesEachIdOnce(html);
        assertThat(DisasterHtml.text(report, VERSION)).isEqualTo(html);
    }

    @Test
    void showsHostileNamesAsText() {
        String html = DisasterHtml.text(SampleDisasters.hostile(), DegenerateResults.HOSTILE);
        assertThat(html).doesNotContain("<script", "<img", "onerror=alert(2)>", "\u001b", "\u202e");
        assertThat(PageSource.tags(html)).isEqualTo(PageSource.tags(DisasterHtml.text(SampleDisasters.shop(), "1")));
    }

    /** A reader sees when clients noticed, when DNS moved, when the data was there, and when it was over, or that it was not. */
    @Test
    void tellsTheCourseOfEachStrategy() {
        String html = DisasterHtml.text(SampleDisasters.shop(), VERSION);
        assertThat(html)
                .contains(
                        "The course of region: regionLoss",
                        "Clients notice: the first request fails",
                        "The data is there<span class=\"sub\">the database</span>",
                        "The name leads elsewhere",
                        "Over: clients are served again, and stay so",
                        "not over after <data",
                        "aria-label=\"Verdict\"");
    }

    /** A colour for each of the six waits: twice each, drawn for wide and for narrow screens. */
    @Test
    void drawsEachWaitAsLongAsItTook() {
        String html = DisasterHtml.text(SampleDisasters.shop(), VERSION);
        assertThat(html.split("fill=\"#e69f00\" fill-opacity=\"0\\.[0-9]*\" clip", -1))
                .hasSize(3);
        assertThat(html.split("fill=\"#0072b2\" fill-opacity=\"0\\.[0-9]*\" clip", -1))
                .hasSize(3);
    }
}
