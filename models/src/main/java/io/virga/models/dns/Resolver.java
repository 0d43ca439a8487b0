package io.virga.models.dns;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;

/**
 * One that looks a name up for its clients and keeps the answer for a while. What it has at the start is older than the
 * simulation, with an age uniform within that while.
 */
final class Resolver {
    private final Simulation sim;
    private final HostedName name;
    private final QueryOrigin origin;
    private final RandomStream draws;
    private final long number;
    private final long leastNanos;
    private Answer answer;
    private long expiryNanos;
    private long queries;

    /**
     * @param draws of all resolvers of a population
     * @param number of this one among them
     * @param leastNanos it keeps an answer for at least so long
     */
    Resolver(Simulation sim, HostedName name, QueryOrigin origin, RandomStream draws, long number, long leastNanos) {
        this.sim = sim;
        this.name = name;
        this.origin = origin;
        this.draws = draws;
        this.number = number;
        this.leastNanos = leastNanos;
        this.answer = name.answer(origin, draws.at(number, queries++));
        double rest = draws.at(number, queries++).nextDouble();
        this.expiryNanos = keepNanos() == AnswerUse.FOR_EVER ? AnswerUse.FOR_EVER : (long) (rest * keepNanos());
    }

    /** Until when it goes on with the answer that it has. */
    long expiryNanos() {
        return expiryNanos;
    }

    private long keepNanos() {
        return Math.max(leastNanos, answer.timeToLiveNanos());
    }

    /** What its clients are told now. */
    Answer resolve() {
        if (sim.now() >= expiryNanos) {
            answer = name.query(origin, draws.at(number, queries++));
            long keep = keepNanos();
            expiryNanos = keep == AnswerUse.FOR_EVER ? keep : sim.now() + keep;
        }
        return answer;
    }
}
