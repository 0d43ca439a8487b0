package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All cells of a sweep.
 *
 * @param design which cells of the grid there are, such as grid or random:50:0
 * @param cells in the order of their numbers
 * @param front numbers of the cells that no other cell beats in every metric
 * @param best number of the cheapest cell that meets all objectives; null if none does or there are no objectives
 */
public record SweepResult(
        String formatVersion,
        String design,
        List<SweepAxis> axes,
        List<SweepCell> cells,
        List<Integer> front,
        @Nullable Integer best) {

    /** The cell of that number. */
    public SweepCell cell(int number) {
        return cells.stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }
}
