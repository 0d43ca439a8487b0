package io.virga.scenarios.search;

import io.virga.scenarios.result.FindResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.SweepAxis;
import io.virga.scenarios.result.Verdict;
import io.virga.scenarios.sweep.SweepException;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the largest load that meets all objectives by bisection, if more load is never better. Each value is looked at until
 * its verdict is sure or the replications are used up; where a verdict stays open, both ends of what is open are sought.
 *
 * <p>The chance of error is shared by all values that a bisection can touch, all looks and objectives (Bonferroni).
 */
public final class Find {
    private final SearchGoal goal;
    private final Trials trials;
    private final Consumer<String> log;
    private final SweepAxis axis;
    private final double level;
    private final SortedMap<Integer, Trial> known = new TreeMap<>();

    /**
     * @param trials of one axis, its values rising
     * @param log is told about each value in words
     * @throws SweepException if there is more than one axis
     */
    public Find(SearchGoal goal, Trials trials, Consumer<String> log) {
        if (trials.grid().axes().size() != 1) {
            throw new SweepException(
                    "one setting is to be found, not " + trials.grid().axes().size() + " at a time");
        }
        this.goal = goal;
        this.trials = trials;
        this.log = log;
        this.axis = trials.grid().axes().get(0);
        // Only one side of each interval can do harm.
        this.level = 1
                - 2
                        * (1 - goal.confidence())
                        / ((double) touched() * trials.looks().count() * goal.objectives());
    }

    /** Most values that a bisection can touch: one way down to an open value, and two from there. */
    private int touched() {
        int size = axis.values().size();
        int halvings = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        return Math.min(size, 2 * halvings + 1);
    }

    /** @throws io.virga.scenarios.experiment.InterruptedRunException if it was cancelled */
    public FindResult run() {
        int meets = -1;
        int misses = axis.values().size();
        while (misses - meets > 1) {
            int middle = (meets + misses) >>> 1;
            Verdict verdict = verdict(middle);
            if (verdict == Verdict.UNDECIDED) {
                return result(lastThatMeets(meets, middle), firstThatMisses(middle, misses));
            } else if (verdict == Verdict.MET) {
                meets = middle;
            } else {
                misses = middle;
            }
        }
        return result(meets, misses);
    }

    private int lastThatMeets(int meets, int open) {
        int below = meets;
        int above = open;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (verdict(middle) == Verdict.MET) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return below;
    }

    private int firstThatMisses(int open, int misses) {
        int below = open;
        int above = misses;
        while (above - below > 1) {
            int middle = (below + above) >>> 1;
            if (verdict(middle) == Verdict.MISSED) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    private Verdict verdict(int value) {
        Verdict verdict = Verdict.UNDECIDED;
        for (int look = 0; look < trials.looks().count() && verdict == Verdict.UNDECIDED; look++) {
            Trial trial = trials.look(look, List.of(value), level).get(0);
            if (trial.problem() != null) {
                throw new SweepException(named(value) + ": " + trial.problem());
            }
            known.put(value, trial);
            verdict = trial.verdict();
        }
        log.accept(named(value) + " with " + point(value).replications() + " replications: " + words(verdict));
        return verdict;
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case MET -> "meets all objectives";
            case MISSED -> "misses an objective";
            case UNDECIDED -> "undecided";
        };
    }

    private String named(int value) {
        return axis.name() + "=" + axis.values().get(value);
    }

    private FindResult result(int meets, int misses) {
        return new FindResult(
                RunResult.FORMAT_VERSION,
                axis,
                goal.confidence(),
                goal.replicationwise(),
                trials.looks().most(),
                trials.spent(),
                known.keySet().stream().map(this::point).toList(),
                value(meets),
                value(misses));
    }

    private @Nullable String value(int number) {
        return number < 0 || number == axis.values().size()
                ? null
                : axis.values().get(number);
    }

    private FindResult.Point point(int value) {
        Trial trial = Objects.requireNonNull(known.get(value));
        return new FindResult.Point(
                axis.values().get(value), trial.replications(), trial.verdict(), trial.objectives());
    }
}
