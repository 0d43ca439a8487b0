package io.virga.models.runbook;

/**
 * How often a step is tried.
 *
 * @param failureChance that an attempt fails for reasons of its own, from 0 to 1
 * @param retries after the first attempt, at least 0
 * @param retryWaitNanos from a failure to the next attempt
 */
public record Attempts(double failureChance, int retries, long retryWaitNanos) {
    /** One attempt that fails only by what it asks for. */
    public static final Attempts ONCE = new Attempts(0, 0, 0);

    public Attempts {
        if (!(failureChance >= 0 && failureChance <= 1) || retries < 0 || retryWaitNanos < 0) {
            throw new IllegalArgumentException("not a way to try: chance " + failureChance + ", " + retries
                    + " retries after " + retryWaitNanos + " ns");
        }
    }
}
