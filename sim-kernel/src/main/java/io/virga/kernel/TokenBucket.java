package io.virga.kernel;

import java.util.function.LongSupplier;

/**
 * Tokens that come at a steady rate into a bucket of bounded size: a long-run rate with a bounded burst. The bucket starts
 * full. No events: the level is worked out when somebody asks.
 *
 * <p>The state is the moment at which the bucket was empty, as in the generic cell rate algorithm (ITU-T I.371), so that
 * errors of rounding do not add up; a bucket that lacks less than half a nanosecond's tokens has enough.
 */
public final class TokenBucket {
    private final LongSupplier clock;
    private final double burst;
    private final double nanosPerToken;
    private double emptyAtNanos;

    /**
     * @param clock nanoseconds since some start, {@link Simulation#clock()}
     * @param burst most tokens in the bucket
     * @param tokensPerSecond rate at which tokens come
     */
    public TokenBucket(LongSupplier clock, double burst, double tokensPerSecond) {
        if (!(burst > 0 && burst < Double.POSITIVE_INFINITY && tokensPerSecond > 0 && tokensPerSecond <= 1e12)) {
            throw new IllegalArgumentException(
                    "a token bucket needs a positive size and rate, not " + burst + " and " + tokensPerSecond + " /s");
        }
        this.clock = clock;
        this.burst = burst;
        this.nanosPerToken = 1e9 / tokensPerSecond;
        this.emptyAtNanos = clock.getAsLong() - burst * nanosPerToken;
    }

    /** Tokens in the bucket; below 0 when more were taken than there were. */
    public double level() {
        return Math.min(burst, (clock.getAsLong() - emptyAtNanos) / nanosPerToken);
    }

    /** Takes the tokens if they are all there. */
    public boolean tryTake(double tokens) {
        if (nanosUntil(tokens) > 0) {
            return false;
        }
        take(tokens);
        return true;
    }

    /** Takes the tokens whether they are there or not; the level may fall below 0. */
    public void take(double tokens) {
        // Half a nanosecond of grace at the brim too, or a bucket of one token would lose what it was early.
        double full = clock.getAsLong() - burst * nanosPerToken - 0.5;
        emptyAtNanos = Math.max(emptyAtNanos, full) + tokens * nanosPerToken;
    }

    /**
     * Nanoseconds until that many tokens are there, if nobody takes any before.
     *
     * @throws IllegalArgumentException if the bucket can never hold so many
     */
    public long nanosUntil(double tokens) {
        if (!(tokens >= 0 && tokens <= burst)) {
            throw new IllegalArgumentException("a bucket of " + burst + " tokens never holds " + tokens);
        }
        double missing = emptyAtNanos + tokens * nanosPerToken - clock.getAsLong();
        return missing < 0.5 ? 0 : (long) Math.ceil(missing - 0.5);
    }
}
