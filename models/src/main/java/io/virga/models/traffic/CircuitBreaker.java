package io.virga.models.traffic;

/**
 * Makes a caller fail at once, without calling, while a hop fails too often: closed, open, half-open (Nygard, Release It!,
 * 2007). It looks at the last calls, as the count-based sliding window of Resilience4j does.
 *
 * <p>One breaker serves all instances of a caller, as if they told each other.
 */
public final class CircuitBreaker {
    /**
     * When a breaker opens and closes.
     *
     * @param failureRate share of failures from which on it opens, above 0, at most 1
     * @param window number of last calls that are looked at, and the fewest before it opens, at least 1
     * @param openNanos how long it stays open, positive
     * @param trials calls let through half-open, whose failure rate decides, at least 1
     */
    public record Settings(double failureRate, int window, long openNanos, int trials) {
        public Settings {
            if (!(failureRate > 0 && failureRate <= 1) || window < 1 || openNanos <= 0 || trials < 1) {
                throw new IllegalArgumentException("a circuit breaker needs a failure rate above 0 and at most 1, a"
                        + " window, a positive time and trials, not " + failureRate + ", " + window + ", " + openNanos
                        + " ns and " + trials);
            }
        }
    }

    /** What it does with calls. */
    public enum State {
        CLOSED,
        OPEN,
        HALF_OPEN
    }

    private final Settings settings;
    private final boolean[] failed;
    private State state = State.CLOSED;
    private int next;
    private int seen;
    private int failures;
    private long opensUntilNanos;
    private int trialsSent;

    public CircuitBreaker(Settings settings) {
        this.settings = settings;
        this.failed = new boolean[Math.max(settings.window(), settings.trials())];
    }

    public State state() {
        return state;
    }

    /** Whether a call may be made now. */
    boolean admits(long now) {
        if (state == State.OPEN && now >= opensUntilNanos) {
            enter(State.HALF_OPEN);
        }
        if (state == State.HALF_OPEN) {
            return trialsSent < settings.trials() && ++trialsSent > 0;
        }
        return state == State.CLOSED;
    }

    /** Takes note of how a call that was let through ended; what ends while it is open counts no more. */
    void ended(boolean ok, long now) {
        if (state == State.OPEN) {
            return;
        }
        int span = state == State.CLOSED ? settings.window() : settings.trials();
        if (seen == span) {
            failures -= failed[next] ? 1 : 0;
        } else {
            seen++;
        }
        failed[next] = !ok;
        failures += ok ? 0 : 1;
        next = (next + 1) % span;
        if (seen == span) {
            decide(now, span);
        }
    }

    /** A call that was let through is waited for no longer: if it was a trial, another may take its place. */
    void released() {
        if (state == State.HALF_OPEN && trialsSent > seen) {
            trialsSent--;
        }
    }

    private void decide(long now, int span) {
        if (failures >= settings.failureRate() * span) {
            enter(State.OPEN);
            opensUntilNanos = now + settings.openNanos();
        } else if (state == State.HALF_OPEN) {
            enter(State.CLOSED);
        }
    }

    private void enter(State newState) {
        state = newState;
        next = 0;
        seen = 0;
        failures = 0;
        trialsSent = 0;
    }
}
