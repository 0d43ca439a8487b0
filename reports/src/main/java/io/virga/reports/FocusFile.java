package io.virga.reports;

import io.virga.reports.csv.FocusCsv;
import io.virga.reports.json.ResultsException;
import io.virga.scenarios.result.RunResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The bill of a run as a file of FOCUS rows. */
public final class FocusFile {
    private final Path folder;
    private final String name;

    /**
     * A file that need not be there; its folder is made.
     *
     * @throws ResultsException if the folder could not be made or written
     */
    public FocusFile(Path file) {
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
     * Writes it whole, or leaves what was there.
     *
     * @throws ResultsException if that fails
     */
    public void write(RunResult result) {
        WholeFiles.write(folder, Map.of(name, FocusCsv.text(result).getBytes(StandardCharsets.UTF_8)));
    }
}
