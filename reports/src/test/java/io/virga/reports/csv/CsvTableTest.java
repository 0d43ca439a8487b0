package io.virga.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Test
    void keepsEveryMetricAsItIsInTheResults() {
        RunResult result = SampleResults.shop();
        List<NamedCsvRecord> rows = read(MetricsCsv.text(result));
        assertThat(rows).hasSameSizeAs(result.metrics());
        for (int at = 0; at < rows.size(); at++) {
            Metric metric = result.metrics().get(at);
            assertThat(rows.get(at).getField("name")).isEqualTo(metric.name());
            assertThat(Double.valueOf(rows.get(at).getField("value"))).isEqualTo(metric.value());
            assertThat(Double.valueOf(rows.get(at).getField("high"))).isEqualTo(metric.high());
        }
    }

    @Test
    void keepsHostileNamesInOneField() {
        RunResult result = DegenerateResults.hostile();
        assertThat(read(BillCsv.text(result)).get(0).getField("item"))
                .isEqualTo(DegenerateResults.HOSTILE + DegenerateResults.CONTROL);
    }

    @Test
    void letsNoTextBeTakenForAFormula() {
        assertThat(CsvTable.words("=HYPERLINK(\"http://example.org\")")).startsWith("'=");
        assertThat(CsvTable.words("@SUM(A1)")).startsWith("'@");
        assertThat(CsvTable.words("web.a.1")).isEqualTo("web.a.1");
        assertThat(CsvTable.number(-1.5)).isEqualTo("-1.5");
        assertThat(CsvTable.number(null)).isEmpty();
    }

    private static List<NamedCsvRecord> read(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }
}
