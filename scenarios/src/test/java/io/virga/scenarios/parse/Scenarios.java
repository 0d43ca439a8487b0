package io.virga.scenarios.parse;

import io.virga.scenarios.parse.diagnostic.DiagnosticText;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Scenarios to test with. */
public final class Scenarios {
    /** The folder of the module is the working directory of its tests. */
    public static final Path RESOURCES = Path.of("src", "test", "resources");

    private Scenarios() {}

    /** A small sound scenario. */
    public static String small() {
        return read(RESOURCES.resolve("small-shop.yaml"));
    }

    /** The small scenario with one text replaced, which must be in it. */
    public static String smallWith(String text, String replacement) {
        String small = small();
        if (!small.contains(text)) {
            throw new IllegalArgumentException("the small scenario lacks " + text);
        }
        return small.replace(text, replacement);
    }

    public static Loaded load(String text, String... sets) {
        return ScenarioFile.parse(RESOURCES.resolve("test.yaml"), text, List.of(sets), new TestCatalogue());
    }

    /** The diagnostics of a text as they are printed, without the folder. */
    public static String problems(String text, String... sets) {
        return rendered(load(text, sets));
    }

    static String rendered(Loaded loaded) {
        return new DiagnosticText(false).render(loaded.diagnostics()).replace(RESOURCES + File.separator, "");
    }

    /** A resource that must be there, of the type that it must have. */
    public static <T> T resource(ScenarioSpec spec, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(spec.resources().get(name), name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
