package io.virga.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.RunResult;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ChartPictureTest {
    static List<RunResult> samples() {
        return DegenerateResults.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWellFormedWhateverTheNames(RunResult result) throws Exception {
        for (Panel panel : Panels.of(result)) {
            String svg = ChartPicture.svg(result, panel, PanelStyle.ALONE, "p-");
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            assertThatCode(() -> factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))))
                    .as(svg)
                    .doesNotThrowAnyException();
            assertThat(svg).doesNotContain("<script", "NaN", "Infinity");
        }
    }

    @Test
    void showsFaultsWhereTheyAre() {
        String load = svg("load");
        assertThat(load).contains(">zone-loss</text>").contains("fill=\"#d55e00\" fill-opacity=");
    }

    @Test
    void marksEachScalingAtTheFootOfTheCapacity() {
        long ticks = Pattern.compile("<path [^>]*stroke=\"#6b7280\" stroke-width=\"1.5\"")
                .matcher(svg("capacity"))
                .results()
                .count();
        long scalings = SampleResults.shop().events().stream()
                .filter(event -> event.kind().equals("scaling"))
                .count();
        assertThat(ticks).isEqualTo(scalings).isEqualTo(3);
        assertThat(svg("load")).doesNotContain("stroke=\"#6b7280\" stroke-width=\"1.5\"");
    }

    @Test
    void labelsTheTimeAxisWithTheScenariosClock() {
        assertThat(svg("load")).contains(">18:00</text>", ">19:30</text>", ">22:00</text>");
        RunResult days = DegenerateResults.extreme();
        assertThat(ChartPicture.svg(days, Panels.of(days).get(0), PanelStyle.ALONE, "p-"))
                .contains(">day 9</text>");
    }

    @Test
    void writesTwoDecimalsAtMost() {
        assertThat(svg("latency")).doesNotContainPattern("[0-9]\\.[0-9]{3}");
    }

    @Test
    void drawsPngInTwicePixels() throws IOException {
        RunResult result = SampleResults.shop();
        byte[] png = ChartPicture.png(result, panel("cpu"), PanelStyle.ALONE);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getHeight()).isEqualTo(840);
    }

    private static String svg(String id) {
        return ChartPicture.svg(SampleResults.shop(), panel(id), PanelStyle.ALONE, id + "-");
    }

    private static Panel panel(String id) {
        return Panels.of(SampleResults.shop()).stream()
                .filter(panel -> panel.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
