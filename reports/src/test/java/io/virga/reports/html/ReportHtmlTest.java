package io.virga.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.RunResult;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        assertThat(tags(html)).isEqualTo(tags(ReportHtml.text(harmless(), "harmless")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void needsNothingFromOutside(RunResult result) {
        String html = ReportHtml.text(result, "0.1.0").replace("http://www.w3.org/2000/svg", "");
        assertThat(html).doesNotContainIgnoringCase("http://").doesNotContainIgnoringCase("https://");
        assertThat(html).doesNotContain("<script", "<link", "<iframe", "@import");
        assertThat(Pattern.compile("<[a-z]+[^>]* (src|href)=").matcher(html).find())
                .isFalse();
        assertThat(Pattern.compile("url\\((?!#)").matcher(html).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasTheSameBytesEachTime(RunResult result) {
        assertThat(ReportHtml.text(result, "0.1.0")).isEqualTo(ReportHtml.text(result, "0.1.0"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void closesWhatItOpensAndUsesEachIdOnce(RunResult result) {
        String html = ReportHtml.text(result, "0.1.0");
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(html);
        while (id.find()) {
            assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
        }
        for (String tag :
                List.of("section", "div", "table", "tr", "td", "th", "p", "span", "data", "svg", "ul", "li")) {
            assertThat(count(html, "<" + tag + "[ >]")).as(tag).isEqualTo(count(html, "</" + tag + ">"));
        }
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

    private static List<String> tags(String html) {
        Matcher tag = Pattern.compile("</?([a-zA-Z]+)").matcher(html);
        return tag.results().map(match -> match.group(1)).toList();
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }
}
