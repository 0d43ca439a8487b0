package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a tutorial's page that is written by its runs; {@code -Dgolden.update=true} writes it anew. */
final class TutorialFigures {
    private TutorialFigures() {}

    /** @param what names the part, between the comments that begin and end it */
    static void check(String page, String what, String figures) throws IOException {
        Path path = Path.of("..", "docs", "tutorial", page);
        String text = Files.readString(path);
        int begin = text.indexOf("<!-- " + what + " -->\n") + what.length() + "<!--  -->\n".length();
        int end = text.indexOf("<!-- end of " + what + " -->\n");
        assertThat(end).as(what + " in " + page).isGreaterThanOrEqualTo(begin);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(path, text.substring(0, begin) + figures + text.substring(end));
        } else {
            assertThat(text.substring(begin, end)).isEqualTo(figures);
        }
    }
}
