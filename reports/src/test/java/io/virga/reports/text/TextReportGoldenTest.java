package io.virga.reports.text;

import io.virga.reports.GoldenFile;
import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.RunResult;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextReportGoldenTest {
    @Test
    void tellsTheShop() throws IOException {
        check("shop/summary.txt", SampleResults.shop(), TextOptions.plain());
    }

    @Test
    void tellsTheShopInAscii() throws IOException {
        check("shop/summary-ascii.txt", SampleResults.shop(), new TextOptions(false, false, 100));
    }

    @Test
    void tellsTheShopInColour() throws IOException {
        check("shop/summary-colour.txt", SampleResults.shop(), new TextOptions(true, true, 100));
    }

    @Test
    void saysThatOneReplicationHasNoIntervals() throws IOException {
        check("one-replication/summary.txt", DegenerateResults.oneReplication(), TextOptions.plain());
    }

    @Test
    void explainsWhatIsUndecided() throws IOException {
        check("undecided/summary.txt", DegenerateResults.undecided(), TextOptions.plain());
    }

    @Test
    void showsNumbersOfEverySize() throws IOException {
        check("extreme/summary.txt", DegenerateResults.extreme(), TextOptions.plain());
    }

    @Test
    void copesWithNothing() throws IOException {
        check("empty/summary.txt", DegenerateResults.empty(), TextOptions.plain());
    }

    private static void check(String file, RunResult result, TextOptions options) throws IOException {
        GoldenFile.assertEqual(file, TextReport.render(result, SampleResults.info(), options));
    }
}
