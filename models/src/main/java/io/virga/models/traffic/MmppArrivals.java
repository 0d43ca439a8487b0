package io.virga.models.traffic;

import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import java.util.List;

/**
 * A Markov-modulated Poisson process: the rate is that of a state, which lasts an exponential time and is followed by any
 * of the others with equal probability (Fischer and Meier-Hellstern, The MMPP cookbook, Performance Evaluation 18, 1993).
 * It begins in a state as one would find it at a random time.
 */
public final class MmppArrivals implements Arrivals {
    /**
     * @param ratePerNano arrivals per nanosecond, not negative
     * @param meanSojournNanos how long the state lasts in the mean, positive
     */
    public record State(double ratePerNano, double meanSojournNanos) {
        public State {
            if (!(ratePerNano >= 0) || !(meanSojournNanos > 0)) {
                throw new IllegalArgumentException("a state needs a rate that is not negative and a positive sojourn,"
                        + " not " + ratePerNano + " and " + meanSojournNanos);
            }
        }
    }

    private static final Exponential UNIT = new Exponential(1);

    private final List<State> states;
    private final RandomStream draws;
    private final RandomStream changes;
    private int state;
    private double time;
    private double stateEnds;
    private long arrivals;
    private long sojourns;

    /**
     * @param states at least two, not all without arrivals
     * @param draws of the arrivals within states
     * @param changes of the states
     */
    public MmppArrivals(List<State> states, RandomStream draws, RandomStream changes) {
        if (states.size() < 2 || states.stream().allMatch(each -> each.ratePerNano() == 0)) {
            throw new IllegalArgumentException("at least two states, and arrivals in one of them: " + states);
        }
        this.states = List.copyOf(states);
        this.draws = draws;
        this.changes = changes;
        this.state = first();
        enter();
    }

    /** Each state is entered as often as the others, so that the time in it is in proportion to its sojourns. */
    private int first() {
        double total = 0;
        for (State each : states) {
            total += each.meanSojournNanos();
        }
        double u = changes.at(0).nextDouble() * total;
        for (int i = 0; i < states.size() - 1; i++) {
            u -= states.get(i).meanSojournNanos();
            if (u < 0) {
                return i;
            }
        }
        return states.size() - 1;
    }

    private void enter() {
        sojourns++;
        stateEnds = time + states.get(state).meanSojournNanos() * UNIT.sample(changes.at(sojourns));
    }

    private void change() {
        time = stateEnds;
        int others = states.size() - 1;
        int next = others == 1 ? 0 : (int) (changes.at(sojourns, 1).nextDouble() * others);
        state = next < state ? next : next + 1;
        enter();
    }

    @Override
    public long next() {
        double area = UNIT.sample(draws.at(arrivals++));
        double rate = states.get(state).ratePerNano();
        while ((stateEnds - time) * rate < area) {
            area -= (stateEnds - time) * rate;
            change();
            rate = states.get(state).ratePerNano();
        }
        time += area / rate;
        return time >= NEVER ? NEVER : (long) time;
    }
}
