package io.virga.scenarios.sweep;

import io.virga.scenarios.parse.Loaded;
import java.util.List;

/** Gives the scenario of a cell. */
@FunctionalInterface
public interface CellSource {
    /**
     * The scenario after some changes.
     *
     * @param changes each {@code name=value}
     */
    Source load(List<String> changes);

    /**
     * A scenario, or why there is none.
     *
     * @param problem empty if it can be simulated
     */
    record Source(Loaded loaded, String problem) {}
}
