package io.virga.models.traffic;

import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;

/** The users of a workload: each request is of one of them, all with the same chance. */
public final class Users {
    private final String workload;
    private final long count;
    private final RandomStream draws;

    /**
     * @param count how many there are, at least 1
     * @param draws by the keys of requests
     */
    public Users(String workload, long count, RandomStream draws) {
        if (count < 1) {
            throw new IllegalArgumentException("a workload has at least one user, not " + count);
        }
        this.workload = workload;
        this.count = count;
        this.draws = draws;
    }

    /** The session of the user who makes the request of that key. */
    long session(long requestKey) {
        return session(workload, (long) (draws.at(requestKey).nextDouble() * count));
    }

    /** The session of the user of that number, from 0. */
    static long session(String workload, long number) {
        return Mix.combine(Mix.hash(workload), number);
    }
}
