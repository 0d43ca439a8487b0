package io.virga.scenarios.search;

import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SearchResult;
import io.virga.scenarios.result.SearchedCell;
import io.virga.scenarios.result.SearchedCell.Fate;
import io.virga.scenarios.result.SweepCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest setting that meets all objectives by successive elimination. All settings are looked at with few
 * replications; those that surely miss an objective drop out, and those that surely cost more than one that surely meets
 * all; the rest is looked at with twice as many, until one is left or the replications are used up.
 *
 * <p>Half of the chance of error belongs to objectives and is shared by all settings, looks and objectives; the other half
 * belongs to costs and is shared by all looks and all settings that could drop the right one (Bonferroni). So the answer is
 * the right one with the scenario's confidence, whenever one is left.
 */
public final class Search {
    private final SearchGoal goal;
    private final Trials trials;
    private final List<Candidate> candidates = new ArrayList<>();

    public Search(SearchGoal goal, Trials trials) {
        this.goal = goal;
        this.trials = trials;
        for (int i = 0; i < trials.grid().size(); i++) {
            candidates.add(new Candidate(i));
        }
    }

    /**
     * Searches.
     *
     * @param log is told about each look in words
     * @throws io.virga.scenarios.experiment.InterruptedRunException if it was cancelled
     */
    public SearchResult run(Consumer<String> log) {
        double error = 1 - goal.confidence();
        double shared = (double) trials.looks().count() * candidates.size();
        // Only one side of each interval can do harm, so that half of the error is twice as much for it.
        double objectiveLevel = 1 - error / (shared * goal.objectives());
        double costLevel = 1 - error / shared;
        for (int look = 0; look < trials.looks().count() && !isDecided(); look++) {
            List<Integer> live = live().stream().map(Candidate::number).toList();
            trials.look(look, live, objectiveLevel)
                    .forEach(trial -> candidates.get(trial.setting()).take(trial));
            dropDearer(costLevel);
            log.accept(live.size() + " settings with " + trials.looks().sizes().get(look) + " replications each: "
                    + live().size() + (isDecided() ? " left" : " left, not told apart yet"));
        }
        return result();
    }

    private List<Candidate> live() {
        return candidates.stream().filter(Candidate::isLive).toList();
    }

    private void dropDearer(double level) {
        List<Candidate> meeting = live().stream().filter(Candidate::meets).toList();
        for (Candidate each : live()) {
            if (meeting.stream().anyMatch(other -> other != each && each.isDearerThan(other, level))) {
                each.drop(Fate.DEARER);
            }
        }
    }

    private boolean isDecided() {
        List<Candidate> live = live();
        return live.isEmpty() || (live.size() == 1 && live.get(0).meets());
    }

    private SearchResult result() {
        Optional<Candidate> best = live().stream()
                .filter(Candidate::meets)
                .min(Comparator.comparingDouble(each -> each.last().meanCost()));
        live().stream().filter(Candidate::meets).forEach(each -> each.end(Fate.TIED));
        best.ifPresent(each -> each.end(Fate.CHOSEN));
        @Nullable Integer number = best.map(Candidate::number).orElse(null);
        @Nullable SweepCell confirmation = number == null ? null : trials.confirm(number, goal.seed());
        return new SearchResult(
                RunResult.FORMAT_VERSION,
                trials.grid().axes(),
                goal.currency(),
                goal.confidence(),
                goal.replicationwise(),
                trials.looks().most(),
                trials.spent(),
                candidates.stream().map(this::cell).toList(),
                number,
                confirmation);
    }

    private SearchedCell cell(Candidate candidate) {
        Trial last = candidate.last();
        return new SearchedCell(
                candidate.number(),
                trials.grid().settings(candidate.number()),
                last.replications(),
                last.problem() == null ? (Double) last.meanCost() : null,
                last.objectives(),
                candidate.fate(),
                last.problem());
    }
}
