package io.virga.models.traffic;

import io.virga.kernel.Identified;
import io.virga.kernel.random.Mix;
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
    private TimeAccount account;
    private @Nullable Call firstChild;
    private @Nullable Call nextSibling;
    private @Nullable Call previousSibling;
    private long scope;
    private long key;
    private int repetition;
    private int hopAttempt;
    private long serial;
    private Outcome outcome = Outcome.OK;
    private boolean unwanted;
    private boolean abandoned;
    private boolean lost;
    private boolean closed = true;
    private boolean redirected;

    // Notes of whoever sent it, or its answer, last.
    private long sentNanos;
    private long delayNanos;
    private long deadlineNanos;

    /** When it was sent, kept until it is answered; only of calls that may get a second copy. */
    long hedgedSinceNanos;

    /** Where it was sent; only of calls whose loser is told to stop. */
    @Nullable
    Endpoint hedgedAt;

    private long transferNanos;
    private boolean beyondRegion;

    // Notes of the connection pool of its caller, while it has a connection of it or waits for one.
    @Nullable
    ConnectionPool pool;

    boolean isConnected;

    // Notes of the station where it is.
    private long arrivedNanos;
    long sinceNanos;
    long leavesQueueNanos;
    double workNanos;
    long limitedNanos;

    /** Work that was left when another call took the worker; negative unless that has happened. */
    double leftNanos;

    long interruptedNanos;

    @Nullable
    Call previous;

    @Nullable
    Call next;

    // Progress of the steps that are taken in its service.
    int nextStep;
    int repetitions;
    int forkOpen;
    int forkNeeded;

    /** The lookups that found nothing, one bit each. */
    long missed;

    private boolean found;

    /** The other copy of a hedged call, while it is on its way. */
    @Nullable
    Call twin;

    void open(Request ofRequest, Hop toHop, Caller from, @Nullable Call inServiceOf) {
        request = ofRequest;
        hop = toHop;
        caller = from;
        parent = inServiceOf;
        firstChild = null;
        nextSibling = null;
        previousSibling = null;
        twin = null;
        hedgedAt = null;
        serial++;
        outcome = Outcome.OK;
        unwanted = false;
        abandoned = inServiceOf != null && inServiceOf.abandoned;
        lost = false;
        closed = false;
        redirected = false;
        nextStep = 0;
        repetitions = 0;
        forkOpen = 0;
        missed = 0;
        found = false;
        if (inServiceOf == null) {
            account = ofRequest.account();
            deadlineNanos = Caller.FOR_EVER;
        } else {
            account = inServiceOf.account;
            deadlineNanos = inServiceOf.deadlineNanos;
            inServiceOf.adopt(this);
        }
    }

    private void adopt(Call child) {
        child.nextSibling = firstChild;
        if (firstChild != null) {
            firstChild.previousSibling = child;
        }
        firstChild = child;
    }

    /** Where its time goes: that of the attempt, unless it is one of several calls at the same time. */
    TimeAccount account() {
        return account;
    }

    void account(TimeAccount ofItsOwn) {
        account = ofItsOwn;
    }

    /** Says which of the calls of {@code withinScope} this is: its draws are those of scope, hop and numbers. */
    void number(long withinScope, long withKey, int ofRepetition, int ofHopAttempt) {
        scope = withinScope;
        key = withKey;
        repetition = ofRepetition;
        hopAttempt = ofHopAttempt;
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

    /** A name led the call to one of several resources, each with a hop of its own. Before it is sent. */
    public void follow(Hop branch) {
        hop = branch;
    }

    /** Its answer says that it is to be made elsewhere. */
    void redirect() {
        redirected = true;
    }

    /** Whether such an answer has come back. */
    boolean isRedirected() {
        return redirected && outcome.isOk();
    }

    /** It is made again, as a call of another hop with draws of its own; whoever passes it on draws as before. */
    void ask(Hop elsewhere) {
        redirected = false;
        hop = elsewhere;
        key = Mix.combine(key, elsewhere.key());
    }

    public Caller caller() {
        return caller;
    }

    /** The call in whose service this one was made; null at the client, and once nobody waits for it there. */
    public @Nullable Call parent() {
        return parent;
    }

    /** A call made in the service of this one and not answered yet; {@link #nextSibling} leads to the others. */
    @Nullable
    Call firstChild() {
        return firstChild;
    }

    @Nullable
    Call nextSibling() {
        return nextSibling;
    }

    /** Key of the draws made for this call, and the scope of those that are made in its service. */
    public long key() {
        return key;
    }

    /** Scope of the draws of a call that is made in the stead of this one: the same as if it were not there. */
    long relayScope() {
        return repetition == 0 && hopAttempt == 0 ? scope : key;
    }

    /** Number of the call among those that its hop asks for, from 0. */
    public int repetition() {
        return repetition;
    }

    /** Number of the try of this hop, from 0. */
    public int hopAttempt() {
        return hopAttempt;
    }

    /** Number of this use of the pooled object. */
    long serial() {
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

    /** From when on an answer is of no use, as far as those who serve it know; {@link Caller#FOR_EVER} if they do not. */
    long deadlineNanos() {
        return deadlineNanos;
    }

    void deadline(long nanos) {
        deadlineNanos = nanos;
    }

    /** From the first to the last of its bytes on its way, in nanoseconds; 0 where no bandwidth is limited. */
    long transferNanos() {
        return transferNanos;
    }

    /** Whether one side of its way is outside the region. */
    boolean isBeyondRegion() {
        return beyondRegion;
    }

    void transferred(long nanos, boolean outside) {
        transferNanos = nanos;
        beyondRegion = outside;
    }

    /** When it reached its endpoint. */
    public long arrivedNanos() {
        return arrivedNanos;
    }

    void arrived(long now) {
        arrivedNanos = now;
    }

    public Outcome outcome() {
        return outcome;
    }

    void outcome(Outcome newOutcome) {
        outcome = newOutcome;
    }

    /** A node has done what it asks; where that is a cache, its content is read or written now. */
    void carryOut() {
        CacheCommand command = hop.command();
        found = command != null && command.carryOut(this);
    }

    /** Whether what it asked a cache for was there. */
    boolean isFound() {
        return found;
    }

    /** Its own caller waits for it no longer, and will throw its answer away. */
    boolean isUnwanted() {
        return unwanted;
    }

    /** It will never be answered, and its caller notices by its own clock. */
    public boolean isLost() {
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

    /** Its caller gives it up; neither it nor what is done in its service counts for the client any more. */
    void abandon() {
        unwanted = true;
        markAbandoned();
    }

    /** Calls one below the other are many more than calls beside each other. */
    private void markAbandoned() {
        for (Call call = this; call != null; call = call.firstChild) {
            call.abandoned = true;
            for (Call other = call.nextSibling; other != null && call != this; other = other.nextSibling) {
                other.markAbandoned();
            }
        }
    }

    /** Breaks the tie with the call in whose service it was made. */
    void orphan() {
        if (parent == null) {
            return;
        }
        if (previousSibling == null) {
            parent.firstChild = nextSibling;
        } else {
            previousSibling.nextSibling = nextSibling;
        }
        if (nextSibling != null) {
            nextSibling.previousSibling = previousSibling;
        }
        previousSibling = null;
        nextSibling = null;
        parent = null;
    }

    /** Neither its caller nor any caller further up has given up: what it takes, the client waits for. */
    public boolean isAwaited() {
        return !abandoned;
    }

    @Override
    public String toString() {
        return request + "→" + hop;
    }
}
