package io.virga.reports.html;

import io.virga.reports.json.ResultsJson;
import io.virga.reports.sample.DegenerateResults;
import io.virga.scenarios.result.RunResult;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the page and results.json, and holds every number of the one against the other. */
class ReportHtmlNumbersTest {
    private static final String VERSION = "9.8.7";

    static List<RunResult> samples() {
        return DegenerateResults.all();
    }

    private static PageNumbers numbers(RunResult result) {
        return new PageNumbers(ReportHtml.text(result, VERSION), ResultsJson.text(result));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void takesEveryNumberFromTheResults(RunResult result) {
        numbers(result).areThoseOfTheResults();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsEveryNumberAsItsValueRounded(RunResult result) {
        numbers(result).arePrintedAsTheirValuesRounded();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void printsNoNumberThatIsNotMarked(RunResult result) {
        numbers(result).areAllMarked(VERSION);
    }
}
