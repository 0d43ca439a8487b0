package io.virga.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds for the source of every page. */
final class PageSource {
    private PageSource() {}

    static void needsNothingFromOutside(String page) {
        String html = page.replace("http://www.w3.org/2000/svg", "");
        assertThat(html).doesNotContainIgnoringCase("http://").doesNotContainIgnoringCase("https://");
        assertThat(html).doesNotContain("<script", "<link", "<iframe", "@import");
        assertThat(Pattern.compile("<[a-z]+[^>]* (src|href)=").matcher(html).find())
                .isFalse();
        assertThat(Pattern.compile("url\\((?!#)").matcher(html).find()).isFalse();
    }

    static void closesWhatItOpensAndUsesEachIdOnce(String html) {
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

    /** Names of all tags in their order. */
    static List<String> tags(String html) {
        Matcher tag = Pattern.compile("</?([a-zA-Z]+)").matcher(html);
        return tag.results().map(match -> match.group(1)).toList();
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }
}
