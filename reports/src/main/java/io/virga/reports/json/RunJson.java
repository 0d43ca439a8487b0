package io.virga.reports.json;

import io.virga.scenarios.result.RunInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Writes and reads {@code run.json}: what varies from run to run. */
public final class RunJson {
    public static final String FILE_NAME = "run.json";

    private RunJson() {}

    /** The whole file as UTF-8 text with line feeds, ending in one. */
    public static String text(RunInfo info) {
        return JsonFormat.MAPPER.writeValueAsString(info) + "\n";
    }

    /**
     * The version of the program that wrote a result folder.
     *
     * @return empty where the folder does not say
     * @throws ResultsException if the file is there and broken
     */
    public static Optional<String> version(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            JsonNode version =
                    JsonFormat.MAPPER.readTree(Files.readString(file)).path("version");
            return version.isString() ? Optional.of(version.stringValue()) : Optional.empty();
        } catch (JacksonException | IOException broken) {
            throw new ResultsException(file + " cannot be read: " + broken.getMessage(), broken);
        }
    }
}
