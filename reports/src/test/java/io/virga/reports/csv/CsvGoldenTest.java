package io.virga.reports.csv;

import io.virga.reports.GoldenFile;
import io.virga.reports.sample.SampleResults;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CsvGoldenTest {
    @Test
    void writesMetrics() throws IOException {
        GoldenFile.assertEqual("shop/metrics.csv", MetricsCsv.text(SampleResults.shop()));
    }

    @Test
    void writesTheTimeline() throws IOException {
        GoldenFile.assertEqual("shop/timeline.csv", TimelineCsv.text(SampleResults.shop()));
    }

    @Test
    void writesTheBill() throws IOException {
        GoldenFile.assertEqual("shop/bill.csv", BillCsv.text(SampleResults.shop()));
    }
}
