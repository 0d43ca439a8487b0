package io.virga.scenarios.parse.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.parse.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Schema and reference in the documentation are those of the code. */
class ReferenceGoldenTest {
    private static final Path FOLDER = Path.of("..", "docs", "reference");

    @Test
    void referenceIsThatOfTheCode() throws IOException {
        Golden.check(FOLDER.resolve("scenario.md"), ReferenceWriter.write());
    }

    @Test
    void schemaIsThatOfTheCode() throws IOException {
        Golden.check(FOLDER.resolve("scenario-1.schema.json"), SchemaWriter.write());
    }

    @Test
    void everyLinkOfTheReferenceHasItsHeading() {
        String page = ReferenceWriter.write();

        Pattern.compile("]\\(#([^)]*)\\)")
                .matcher(page)
                .results()
                .forEach(link -> assertThat(page.lines()
                                .filter(line -> line.startsWith("## "))
                                .map(line -> line.substring(3)
                                        .toLowerCase(Locale.ROOT)
                                        .replace(' ', '-')))
                        .contains(link.group(1)));
    }
}
