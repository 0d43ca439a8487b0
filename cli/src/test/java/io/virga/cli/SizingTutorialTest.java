package io.virga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial on sizing shows what its command prints and draws; {@code -Dgolden.update=true} writes both anew, and then its
 * words are to be read again.
 */
class SizingTutorialTest {
    private static final Path TUTORIAL = Path.of("..", "docs", "tutorial");
    private static final Path PAGE = TUTORIAL.resolve("sizing.md");
    private static final Path CHART = TUTORIAL.resolve("sizing.svg");
    private static final String BEGIN = "<!-- figures of the runs -->\n";
    private static final String END = "<!-- end of figures -->\n";
    private static final String ZONES = "[eu-west-1.a, eu-west-1.b, eu-west-1.c]";

    @TempDir
    private Path folder;

    private String sweep(String sizes, String types, String zones, String... more) {
        List<Object> words = new ArrayList<>(List.of("sweep", Ran.EXAMPLES.resolve("sizing.yaml"), "-q", "-r", "2"));
        words.addAll(List.of("--vary", "webMin=" + sizes, "--vary", "webType=" + types));
        words.addAll(List.of("--vary", "resources.web.zones=" + zones, "-o", folder.resolve("sweep")));
        words.addAll(List.of("--metric", "shoppers.availability", "--metric", "shoppers.latency:p90"));
        words.addAll(List.of(more));
        return Ran.virga(words.toArray()).succeeded().out();
    }

    private static String figures() throws IOException {
        String page = Files.readString(PAGE);
        return page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
    }

    /** A cell depends on its own settings only, so that three of them alone are the same as among sixty. */
    @Test
    void threeOfTheSixtyCellsAreAsShown() throws IOException {
        List<String> rows = sweep("3..5", "c7g.large", ZONES)
                .lines()
                .map(SizingTutorialTest::row)
                .filter(line -> line.matches("[345] c7g.large .*"))
                .toList();
        assertThat(rows).hasSize(3);
        assertThat(figures().lines().map(SizingTutorialTest::row)).containsAll(rows);
    }

    /** Without the mark of the cheapest, and with one space between columns. */
    private static String row(String line) {
        return line.replace('*', ' ').strip().replaceAll("\\s+", " ");
    }

    @Test
    @Tag("full")
    void allSixtyCellsAreAsShown() throws IOException {
        Path drawn = folder.resolve("sizing.svg");
        String printed = sweep(
                "1..5",
                "m7g.medium,c7g.medium,m7g.large,c7g.large",
                "[eu-west-1.a],[eu-west-1.a, eu-west-1.b]," + ZONES,
                "--chart",
                drawn.toString());
        String shown = "```\n" + printed + "```\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, Files.readString(PAGE).replace(BEGIN + figures(), BEGIN + shown));
            Files.copy(drawn, CHART, StandardCopyOption.REPLACE_EXISTING);
        } else {
            assertThat(figures()).isEqualTo(shown);
            assertThat(drawn).hasSameTextualContentAs(CHART);
        }
    }
}
