package io.virga.models.traffic;

import io.virga.kernel.Identified;
import org.jspecify.annotations.Nullable;

/**
 * One call of one hop within an attempt. It goes to an endpoint and comes back to its caller as its own answer, exactly
 * once. Calls are pooled: {@link Calls#close} gives one back, and a serial number tells a call from its successors.
 *
 * <p>While a call is somewhere, it is a node of that station's list of calls in flight, and keeps the station's notes
 * about it.
 */
@SuppressWarnings("NullAway.Init") // a call is set up by open, before anybody sees it
public final class Call implements Identified {
    private Request request;
    private Hop hop;
    private Caller caller;
    private @Nullable Call parent;
    private @Nullable Call child;
    private long key;
    private int attempt;
    private int hopAttempt;
    private long serial;
    private long sentNanos;
    private Outcome outcome = Outcome.OK;
    private boolean abandoned;
    private boolean lost;
    private boolean closed;
    private long delayNanos;

    private int mark;
    private long markNanos;

    // Progress of the calls that this one makes in turn.
    int nextHop;
    int repetition;
    int hopTries;

    // Notes of the station where the call is.
    long arrivedNanos;
    long sinceNanos;
    long workNanos;
    boolean backingOff;
    @Nullable Call previous;
    @Nullable Call next;

    void open(Request ofRequest, Hop toHop, Caller from, @Nullable Call inParent, long withKey, int withHopAttempt) {
        request = ofRequest;
        hop = toHop;
        caller = from;
        parent = inParent;
        child = null;
        key = withKey;
        attempt = ofRequest.attempt();
        hopAttempt = withHopAttempt;
        serial++;
        outcome = Outcome.OK;
        abandoned = inParent != null && inParent.abandoned;
        lost = false;
        closed = false;
        nextHop = 0;
        repetition = 0;
        hopTries = 0;
        backingOff = false;
        if (inParent != null) {
            inParent.child = this;
        }
    }

    @Override
    public long id() {
        return request.id();
    }

    public Request request() {
        return request;
    }

    public Hop hop() {
        return hop;
    }

    public Caller caller() {
        return caller;
    }

    /** The call in whose service this one was made; null at the client, and once that call is gone. */
    public @Nullable Call parent() {
        return parent;
    }

    /** The call made in the service of this one and not answered yet. */
    public @Nullable Call child() {
        return child;
    }

    /** Key of the draws made for this call. */
    public long key() {
        return key;
    }

    /** Number of the try of this hop, from 0. */
    public int hopAttempt() {
        return hopAttempt;
    }

    /** Number of this use of the pooled object. */
    public long serial() {
        return serial;
    }

    /** When it, or its answer, was sent. */
    long sentNanos() {
        return sentNanos;
    }

    /** What the sender itself took before the network, in nanoseconds. */
    long delayNanos() {
        return delayNanos;
    }

    void sent(long now, long delay) {
        sentNanos = now;
        delayNanos = delay;
    }

    public Outcome outcome() {
        return outcome;
    }

    void outcome(Outcome newOutcome) {
        outcome = newOutcome;
    }

    /** Its caller waits for it no longer; the work goes on all the same. */
    public boolean isAbandoned() {
        return abandoned;
    }

    /** It will never be answered, and its caller notices by its own clock. */
    boolean isLost() {
        return lost;
    }

    void lose() {
        lost = true;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /** Nobody waits for this call, nor for what is done in its service. */
    void abandon() {
        for (Call call = this; call != null; call = call.child) {
            call.abandoned = true;
        }
    }

    /** Breaks the tie with the call in whose service it was made. */
    void orphan() {
        if (parent != null && parent.child == this) {
            parent.child = null;
        }
        parent = null;
    }

    /** Whether its time counts for the request: it belongs to the attempt that the client waits for. */
    boolean isAwaited() {
        return !abandoned && !request.ended() && attempt == request.attempt();
    }

    /** A number and a time that the caller keeps with the call, so that it knows it again when it is answered. */
    public void mark(int number, long nanos) {
        mark = number;
        markNanos = nanos;
    }

    public int mark() {
        return mark;
    }

    public long markNanos() {
        return markNanos;
    }

    @Override
    public String toString() {
        return request + "→" + hop;
    }
}
