package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All cells of a sweep.
 *
 * @param cells in the order of their numbers
 * @param front numbers of the cells that no other cell beats in every metric
 * @param best number of the cheapest cell that meets all objectives; null if none does or there are no objectives
 */
public record SweepResult(
        String formatVersion,
        List<SweepAxis> axes,
        List<SweepCell> cells,
        List<Integer> front,
        @Nullable Integer best) {}
