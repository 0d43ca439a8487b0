package io.virga.reports;

import io.virga.reports.json.ResultsException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A file that appears whole. */
public final class WholeFile {
    private final Path folder;
    private final String name;

    /**
     * A file that need not be there; its folder is made.
     *
     * @throws ResultsException if the folder could not be made or written
     */
    public WholeFile(Path file) {
        Path whole = file.toAbsolutePath();
        Path parent = whole.getParent();
        Path fileName = whole.getFileName();
        if (parent == null || fileName == null) {
            throw new ResultsException(file + " names no file");
        }
        this.folder = parent;
        this.name = fileName.toString();
        WholeFiles.checkWritable(folder);
    }

    /**
     * Writes it, or leaves what was there.
     *
     * @throws ResultsException if that fails
     */
    public void write(String text) {
        WholeFiles.write(folder, Map.of(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
