package io.virga.scenarios.search;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.scenarios.result.SearchedCell.Fate;
import io.virga.scenarios.result.Verdict;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A setting in the course of a search. */
final class Candidate {
    private final int number;
    private @Nullable Trial last;
    private boolean meets;
    private Fate fate = Fate.UNDECIDED;
    private boolean live = true;

    Candidate(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean isLive() {
        return live;
    }

    /** Whether some look said so; a later one that is in doubt does not take it back. */
    boolean meets() {
        return meets;
    }

    Fate fate() {
        return fate;
    }

    Trial last() {
        return Objects.requireNonNull(last);
    }

    /** Takes a look, and drops out if it is hopeless. */
    void take(Trial trial) {
        last = trial;
        if (trial.problem() != null) {
            drop(Fate.INVALID);
        } else if (trial.verdict() == Verdict.MISSED && !meets) {
            drop(Fate.MISSES);
        } else if (trial.verdict() == Verdict.MET) {
            meets = true;
        }
    }

    void drop(Fate why) {
        live = false;
        fate = why;
    }

    void end(Fate how) {
        fate = how;
    }

    /**
     * Whether it costs more than another one, in pairs of the same replications; of two that cost the same in each
     * replication the later one counts as dearer.
     */
    boolean isDearerThan(Candidate other, double level) {
        double[] differences = new double[last().costs().size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = last().costs().get(i) - other.last().costs().get(i);
        }
        ConfidenceInterval interval = ConfidenceInterval.ofMean(differences, level);
        boolean same = interval.lower() == 0 && interval.upper() == 0;
        return interval.lower() > 0 || (same && number > other.number);
    }
}
