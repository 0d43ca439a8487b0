package io.virga.models.database;

import io.virga.kernel.random.RandomStream;

/** The promotions of a deployment, each of which can fail by chance. */
public final class Promotions {
    private static final long FAILURE = 5;

    private final RandomStream draws;
    private final double failureChance;
    private long promotions;
    private long failed;

    /**
     * @param draws of the deployment's failovers
     * @param failureChance of each promotion, from 0 to less than 1
     */
    public Promotions(RandomStream draws, double failureChance) {
        if (!(failureChance >= 0 && failureChance < 1)) {
            throw new IllegalArgumentException("not a chance with which a failover can fail: " + failureChance);
        }
        this.draws = draws;
        this.failureChance = failureChance;
    }

    /** One more ends; tells whether it failed. */
    public boolean fails() {
        promotions++;
        boolean fails = draws.at(FAILURE, promotions).nextDouble() < failureChance;
        failed += fails ? 1 : 0;
        return fails;
    }

    /** Promotions that failed, and after which the failover began anew. */
    public long failed() {
        return failed;
    }
}
