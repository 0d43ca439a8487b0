package io.virga.scenarios.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.parse.diagnostic.DiagnosticText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Damaged scenarios: whatever a file contains, the answer is a scenario or messages. */
class ScenarioSeedSweepTest {
    private static final String[] FRAGMENTS = {
        "",
        " ",
        "\t",
        "\n",
        ":",
        ": ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!x ",
        "\"",
        "'",
        "|",
        ">",
        "#",
        "$x",
        "~",
        "<<: ",
        "0",
        "-1",
        "1e999",
        ".nan",
        "9999999999999999999",
        "\u0000",
        "\u001b[31m",
        "\ud83d\ude00",
        "%",
        "@",
        "null",
        "true",
        "1d",
        "x.y",
        "...",
        "---"
    };

    @Test
    void neverFailsWhateverAFileContains() {
        String[] lines = Scenarios.small().split("\n");
        for (long seed = 0; seed < 500; seed++) {
            String text = damaged(lines, new SplittableRandom(seed));

            Loaded loaded = Scenarios.load(text);

            if (!loaded.isValid()) {
                assertThat(new DiagnosticText(true).render(loaded.diagnostics()))
                        .as("seed %d", seed)
                        .isNotEmpty()
                        .doesNotContain("Exception");
            } else {
                assertThat(Scenarios.load(loaded.expanded()).sha256())
                        .as("seed %d", seed)
                        .isEqualTo(loaded.sha256());
            }
        }
    }

    private static String damaged(String[] lines, SplittableRandom random) {
        List<String> text = new ArrayList<>(Arrays.asList(lines));
        for (int damages = 1 + random.nextInt(3); damages > 0; damages--) {
            int line = random.nextInt(text.size());
            switch (random.nextInt(4)) {
                case 0 -> text.remove(line);
                case 1 -> text.add(random.nextInt(text.size()), text.get(line));
                default -> text.set(line, damagedLine(text.get(line), random));
            }
        }
        return String.join("\n", text);
    }

    private static String damagedLine(String line, SplittableRandom random) {
        int from = random.nextInt(line.length() + 1);
        int to = Math.min(line.length(), from + random.nextInt(4));
        return line.substring(0, from) + FRAGMENTS[random.nextInt(FRAGMENTS.length)] + line.substring(to);
    }
}
