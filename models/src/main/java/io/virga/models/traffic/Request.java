package io.virga.models.traffic;

import io.virga.kernel.Identified;
import org.jspecify.annotations.Nullable;

/**
 * A logical request: what a user wanted. It ends exactly once, whatever attempts and calls it took; calls of it may still
 * be at work somewhere when it has ended.
 */
public final class Request implements Identified {
    private final TimeAccount account;
    private final int clientRetries;
    private @Nullable RequestClass requestClass;
    private long number;
    private long key;
    private long session;
    private long intentNanos;
    private long attemptNanos;
    private int attempt;
    private boolean ended;
    private boolean measured;
    private int liveCalls;
    private @Nullable Session visit;
    private @Nullable RequestOrigin origin;

    Request(int accountSize) {
        this.account = new TimeAccount(accountSize);
        this.clientRetries = accountSize - 1;
    }

    void begin(RequestClass ofClass, long withNumber, long withKey, long ofSession, long now, boolean isMeasured) {
        requestClass = ofClass;
        number = withNumber;
        key = withKey;
        session = ofSession;
        intentNanos = now;
        attempt = -1;
        ended = false;
        measured = isMeasured;
    }

    /** The session that it belongs to; null where there are none. */
    @Nullable
    Session visit() {
        return visit;
    }

    void visit(@Nullable Session ofUser) {
        visit = ofUser;
    }

    /** Who wants it; null where clients come by themselves. */
    @Nullable
    RequestOrigin origin() {
        return origin;
    }

    void origin(@Nullable RequestOrigin from) {
        origin = from;
    }

    /** Starts the next attempt with an empty account. */
    void beginAttempt(long now) {
        attempt++;
        attemptNanos = now;
        account.open(now);
    }

    void end() {
        ended = true;
    }

    /** Its number among the requests of its workload, from 0. */
    @Override
    public long id() {
        return number;
    }

    @SuppressWarnings("NullAway") // set by begin, before anybody sees the request
    public RequestClass requestClass() {
        return requestClass;
    }

    /** Function of seed-independent facts alone: workload and number; enters the keys of all its draws. */
    public long key() {
        return key;
    }

    /** The same number for all requests of one user; that of a user of its own where nothing is known of users. */
    public long session() {
        return session;
    }

    public long intentNanos() {
        return intentNanos;
    }

    public long attemptNanos() {
        return attemptNanos;
    }

    /** Number of the current attempt, from 0. */
    public int attempt() {
        return attempt;
    }

    public boolean isMeasured() {
        return measured;
    }

    TimeAccount account() {
        return account;
    }

    /**
     * Adds where the time of this request went to {@code sums}, by {@link Account} index; together the latency, once it
     * has been answered without error.
     */
    public void addAccountTo(long[] sums) {
        account.addTo(sums);
        sums[clientRetries] += attemptNanos - intentNanos;
    }

    void callOpened() {
        liveCalls++;
    }

    void callClosed() {
        liveCalls--;
    }

    boolean isDone() {
        return ended && liveCalls == 0;
    }

    @Override
    public String toString() {
        return requestClass + "#" + number;
    }
}
