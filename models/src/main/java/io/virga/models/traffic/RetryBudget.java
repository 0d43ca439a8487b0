package io.virga.models.traffic;

/**
 * Bounds the retries of a caller to a share of its first attempts, with a small reserve so that a quiet caller can retry
 * at all (as in Finagle's {@code RetryBudget}).
 */
public final class RetryBudget {
    private static final double RESERVE = 10;
    private static final double MOST = 1_000;

    private final double share;
    private double tokens = RESERVE;

    public RetryBudget(double share) {
        this.share = share;
    }

    public void firstAttempt() {
        tokens = Math.min(MOST, tokens + share);
    }

    /** Takes the permission for one retry, if there is one. */
    public boolean tryRetry() {
        if (share >= 1) {
            return true;
        }
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
