package io.virga.scenarios.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest setting that meets the objectives.
 *
 * @param currency of all costs
 * @param confidence chance that all verdicts of the search are right
 * @param replicationwise names of objectives whose verdicts count replications and have no such chance
 * @param most replications of a setting that were allowed
 * @param spent replications of all trials, the confirmation among them
 * @param cells in the order of their numbers
 * @param best number of the answer; null if no setting surely meets the objectives
 * @param confirmation the answer with fresh random numbers, its verdicts at the scenario's confidence; null without answer
 */
public record SearchResult(
        String formatVersion,
        List<SweepAxis> axes,
        String currency,
        double confidence,
        List<String> replicationwise,
        int most,
        long spent,
        List<SearchedCell> cells,
        @Nullable Integer best,
        @Nullable SweepCell confirmation) {

    /** Replications of a sweep that gives each setting as many as were allowed. */
    public long fullGrid() {
        return (long) most * cells.size();
    }

    /** Whether the answer met all objectives again, with fresh random numbers. */
    public boolean isConfirmed() {
        return confirmation != null && confirmation.isAll(Verdict.MET);
    }

    public long count(SearchedCell.Fate fate) {
        return cells.stream().filter(each -> each.fate() == fate).count();
    }
}
