package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import java.util.List;

/**
 * One table of strategies and disasters.
 *
 * @param note what holds for all of it
 * @param columns all but the first, which holds the names
 */
public record DisasterTable(String title, String note, List<String> columns, List<Line> lines) {
    /** What a line is about. */
    public enum Level {
        STRATEGY,
        DISASTER,
        /** A store that the disaster hit. */
        STORE
    }

    /** @param cells as many as columns; none where the line is a heading */
    public record Line(Level level, String name, List<Phrase> cells) {}
}
