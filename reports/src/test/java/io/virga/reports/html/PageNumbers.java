package io.virga.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of a page, each held against the results that it says it is from. */
final class PageNumbers {
    private static final Pattern DATA =
            Pattern.compile("<data value=\"([^\"]*)\"(?: data-in=\"([^\"]*)\")?(?: data-by=\"([^\"]*)\")?"
                    + " data-at=\"([^\"]*)\">([^<]*)</data>");
    private static final Pattern MARKUP =
            Pattern.compile("(?s)<style>.*?</style>|<svg.*?</svg>|<meta [^>]*>|<title>.*?</title>|<[^>]*>");

    private final String html;
    private final JsonNode json;

    /** @param json the results that the page says its numbers are from */
    PageNumbers(String html, String json) {
        this.html = html;
        this.json = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(json);
    }

    void areThoseOfTheResults() {
        Matcher data = DATA.matcher(html);
        int count = 0;
        while (data.find()) {
            BigDecimal value = new BigDecimal(data.group(1));
            BigDecimal expected = expected(data.group(3) == null ? "sum" : data.group(3), data.group(4));
            assertThat(value).as(data.group()).isEqualByComparingTo(expected);
            count++;
        }
        assertThat(count).isGreaterThan(5);
    }

    void arePrintedAsTheirValuesRounded() {
        Matcher data = DATA.matcher(html);
        while (data.find()) {
            PrintedNumber printed = PrintedNumber.read(data.group(5), data.group(2) == null ? "" : data.group(2));
            BigDecimal difference =
                    printed.value().subtract(new BigDecimal(data.group(1))).abs();
            assertThat(difference).as(data.group()).isLessThanOrEqualTo(printed.rounding());
        }
    }

    /** @param version of the program, which is a number that no results hold */
    void areAllMarked(String version) {
        String text = MARKUP.matcher(DATA.matcher(html).replaceAll(""))
                .replaceAll("\n")
                .replace(version, "")
                .replaceAll("\\bp(5|50|95|99(\\.9)?)\\b|×[0-9]+", "");
        String unescaped = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        for (String verbatim : strings(json)) {
            unescaped = unescaped.replace(verbatim, "");
        }
        assertThat(unescaped).doesNotContainPattern("[0-9]");
    }

    private BigDecimal expected(String step, String pointers) {
        List<BigDecimal> values = new ArrayList<>();
        for (String pointer : pointers.isEmpty() ? new String[0] : pointers.split(" ")) {
            JsonNode node = json.at(pointer);
            assertThat(node.isMissingNode()).as(pointer).isFalse();
            values.add(step.equals("count") ? BigDecimal.ONE : new BigDecimal(node.asString()));
        }
        return switch (step) {
            case "sum", "count" -> values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            case "half_width" -> values.get(1).subtract(values.get(0)).divide(new BigDecimal(2));
            case "complement" -> BigDecimal.ONE.subtract(values.get(0));
            case "budget" ->
                BigDecimal.ONE
                        .subtract(values.get(0))
                        .divide(BigDecimal.ONE.subtract(values.get(1)), MathContext.DECIMAL64);
            default -> throw new AssertionError(step);
        };
    }

    /**
     * All texts of the results that hold a digit, the longest first, so that none is taken out of the middle of another;
     * without those so short that they might take a number with them.
     */
    private static List<String> strings(JsonNode json) {
        List<String> strings = new ArrayList<>();
        collect(json, strings);
        strings.sort(Comparator.comparingInt(String::length).reversed());
        return strings;
    }

    private static void collect(JsonNode node, List<String> strings) {
        if (node.isString()
                && node.stringValue().length() > 3
                && node.stringValue().matches("(?s).*[0-9].*")) {
            strings.add(node.stringValue().replaceAll("[\\p{Cc}&&[^\r\n]]|\u202e", "\ufffd"));
        }
        node.values().forEach(child -> collect(child, strings));
    }
}
