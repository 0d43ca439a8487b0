package io.virga.reports.json;

import io.virga.scenarios.result.RunResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads {@code results.json}. */
public final class ResultsJson {
    public static final String FILE_NAME = "results.json";

    private ResultsJson() {}

    /**
     * The whole file as UTF-8 text with line feeds, ending in one.
     *
     * @throws IllegalArgumentException if a number is not finite; it names the field
     */
    public static String text(RunResult result) {
        return JsonFormat.MAPPER.writeValueAsString(result) + "\n";
    }

    /** Writes the whole file to a stream, which stays open. */
    public static void write(RunResult result, OutputStream out) throws IOException {
        out.write(text(result).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Reads results from a file, or from the {@code results.json} of a result folder.
     *
     * @throws ResultsException if there are no results, they are broken, or of a format that this version cannot read
     */
    public static RunResult read(Path fileOrFolder) {
        Path file = Files.isDirectory(fileOrFolder) ? fileOrFolder.resolve(FILE_NAME) : fileOrFolder;
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException absent) {
            throw new ResultsException(
                    fileOrFolder + " holds no results: " + file + " does not exist;"
                            + " results are written by 'virga run FILE -o DIR'",
                    absent);
        } catch (IOException unreadable) {
            throw new ResultsException(file + " cannot be read: " + unreadable, unreadable);
        }
    }

    /**
     * Reads results from text.
     *
     * @param origin what to call the text in messages, such as its file
     * @throws ResultsException if they are broken, or of a format that this version cannot read
     */
    public static RunResult parse(String text, String origin) {
        try {
            JsonNode tree = JsonFormat.MAPPER.readTree(text);
            checkVersion(tree, origin);
            return JsonFormat.MAPPER.treeToValue(tree, RunResult.class);
        } catch (JacksonException broken) {
            throw new ResultsException(origin + " holds no whole results: " + reason(broken), broken);
        }
    }

    private static void checkVersion(JsonNode tree, String origin) {
        if (!(tree instanceof ObjectNode) || !tree.path("formatVersion").isString()) {
            throw new ResultsException(origin + " holds no results: it has no formatVersion");
        }
        String found = tree.get("formatVersion").stringValue();
        if (!major(found).equals(major(RunResult.FORMAT_VERSION))) {
            throw new ResultsException(origin + " has format version " + found + ", but this version of Virga reads "
                    + major(RunResult.FORMAT_VERSION) + ".x only; use the version that wrote it, or run again");
        }
    }

    private static String major(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    private static String reason(JacksonException broken) {
        String first = broken.getOriginalMessage().lines().findFirst().orElse("not JSON");
        var at = broken.getLocation();
        boolean known = at != null && at.getLineNr() > 0;
        String path = broken.getPath().isEmpty() ? "" : " in " + broken.getPathReference();
        return first + (known ? " at line " + at.getLineNr() + ", column " + at.getColumnNr() : path);
    }
}
