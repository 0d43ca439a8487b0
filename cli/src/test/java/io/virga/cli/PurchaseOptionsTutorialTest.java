package io.virga.cli;

import static io.virga.cli.Ran.virga;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The tutorial on purchase options shows what its command prints; {@code -Dgolden.update=true} writes it anew, and then its
 * words are to be read again.
 */
class PurchaseOptionsTutorialTest {
    private static final Path PAGE = Path.of("..", "docs", "tutorial", "purchase-options.md");
    private static final String BEGIN = "<!-- figures of the runs -->\n";
    private static final String END = "<!-- end of figures -->\n";

    @Test
    void showsWhatItsCommandPrints() throws IOException {
        Path scenario = Ran.EXAMPLES.resolve("purchase-options.yaml");
        String printed = "```\n"
                + virga("cost", scenario, "--set", "commitments={}", "--optimize", "-r", "4")
                        .succeeded()
                        .out()
                + "```\n";
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.substring(0, begin) + printed + page.substring(end));
        } else {
            assertThat(page.substring(begin, end)).isEqualTo(printed);
        }
    }
}
