package io.virga.scenarios.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares texts with files that are kept. With the system property {@code virga.golden=write} the files are written
 * anew instead, to be looked at before they are committed.
 */
public final class Golden {
    private static final boolean WRITE = "write".equals(System.getProperty("virga.golden"));

    private Golden() {}

    public static void check(Path file, String text) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text)
                .as("%s; run with -Dvirga.golden=write to write it anew", file)
                .isEqualTo(Files.readString(file));
    }
}
