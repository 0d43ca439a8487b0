package io.virga.reports.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.reports.GoldenFile;
import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleResults;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ResultsJsonGoldenTest {
    @Test
    void writesTheShop() throws IOException {
        GoldenFile.assertEqual("shop/results.json", ResultsJson.text(SampleResults.shop()));
    }

    @Test
    void writesHugeAndTinyNumbers() throws IOException {
        GoldenFile.assertEqual("extreme/results.json", ResultsJson.text(DegenerateResults.extreme()));
    }

    @Test
    void writesWhatVariesApart() {
        assertThat(RunJson.text(SampleResults.info()))
                .startsWith("{\n  \"version\": \"0.1.0\",\n  \"wallSeconds\": 61.7,\n  \"threads\": 2,");
    }
}
