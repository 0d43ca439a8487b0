package io.virga.scenarios.result;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a search.
 *
 * @param number from 0, in the order of the grid, the last axis turning fastest
 * @param settings a value for each axis
 * @param replications of the last look at it
 * @param monthlyCost mean bill of a month; null where it could not be simulated
 * @param objectives verdicts of the last look, by name
 * @param problem why it could not be simulated, or null
 */
public record SearchedCell(
        int number,
        List<String> settings,
        int replications,
        @Nullable Double monthlyCost,
        Map<String, Verdict> objectives,
        Fate fate,
        @Nullable String problem) {

    /** What became of a setting. */
    public enum Fate {
        /** It is the answer. */
        CHOSEN,
        /** It misses an objective. */
        MISSES,
        /** It costs more than one that meets all objectives, or the same and comes later in the grid. */
        DEARER,
        /** It meets all objectives, and its cost could not be told from that of the answer. */
        TIED,
        /** Whether it meets the objectives could not be told. */
        UNDECIDED,
        /** It could not be simulated. */
        INVALID
    }
}
