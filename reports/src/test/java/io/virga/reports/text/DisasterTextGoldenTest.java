package io.virga.reports.text;

import io.virga.reports.GoldenFile;
import io.virga.reports.sample.SampleDisasters;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DisasterTextGoldenTest {
    @Test
    void putsTheStrategiesSideBySide() throws IOException {
        GoldenFile.assertEqual(
                "disasters/summary.txt", DisasterText.render(SampleDisasters.shop(), TextOptions.plain()));
    }

    @Test
    void putsThemSideBySideInAscii() throws IOException {
        GoldenFile.assertEqual(
                "disasters/summary-ascii.txt",
                DisasterText.render(SampleDisasters.hostile(), new TextOptions(false, false, 80)));
    }
}
