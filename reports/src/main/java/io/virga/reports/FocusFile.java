package io.virga.reports;

import io.virga.reports.csv.FocusCsv;
import io.virga.reports.json.ResultsException;
import io.virga.scenarios.result.RunResult;
import java.nio.file.Path;

/** The bill of a run as a file of FOCUS rows. */
public final class FocusFile {
    private final WholeFile file;

    /** @throws ResultsException if the folder could not be made or written */
    public FocusFile(Path file) {
        this.file = new WholeFile(file);
    }

    /** @throws ResultsException if it cannot be written; what was there is left then */
    public void write(RunResult result) {
        file.write(FocusCsv.text(result));
    }
}
