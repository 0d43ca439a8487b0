package io.virga.reports.chart;

import io.virga.reports.GoldenFile;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.RunResult;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The same bytes on every host: the golden files were drawn on one, and hold on all. */
class ChartPictureGoldenTest {
    @Test
    void drawsTheShop() throws IOException {
        RunResult result = SampleResults.shop();
        for (Panel panel : Panels.of(result)) {
            GoldenFile.assertEqual(
                    "shop/charts/" + panel.id() + ".svg",
                    ChartPicture.svg(result, panel, PanelStyle.ALONE, panel.id() + "-"));
        }
    }
}
