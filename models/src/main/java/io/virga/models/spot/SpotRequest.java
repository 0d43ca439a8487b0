package io.virga.models.spot;

import java.util.ArrayList;
import java.util.List;

/** A request for a Spot Instance in a pool, through its states. */
public final class SpotRequest {
    /** The time of an interruption that has not happened. */
    public static final long NEVER = Long.MAX_VALUE;

    private final SpotPool pool;
    private final SpotRequestTerms terms;
    private final SpotInstance instance;
    private final long ordinal;
    private SpotRequestState state = SpotRequestState.OPEN;
    private boolean hasInstance;
    private boolean underNotice;
    private final List<Long> reclaimedAtNanos = new ArrayList<>(1);

    SpotRequest(SpotPool pool, long ordinal, SpotRequestTerms terms, SpotInstance instance) {
        this.pool = pool;
        this.ordinal = ordinal;
        this.terms = terms;
        this.instance = instance;
    }

    public SpotPool pool() {
        return pool;
    }

    public SpotRequestTerms terms() {
        return terms;
    }

    public SpotRequestState state() {
        return state;
    }

    /** When EC2 first took its instance away within that time; {@link #NEVER} if it did not. */
    public long reclaimedWithin(long fromNanos, long toNanos) {
        for (long time : reclaimedAtNanos) {
            if (time >= fromNanos && time <= toNanos) {
                return time;
            }
        }
        return NEVER;
    }

    /** Number of the request in its pool, from 0: the key of its draws. */
    long ordinal() {
        return ordinal;
    }

    SpotInstance instance() {
        return instance;
    }

    /** Whether an instance of it runs, of a cancelled request as well. */
    boolean hasInstance() {
        return hasInstance;
    }

    boolean isUnderNotice() {
        return underNotice;
    }

    /** Whether EC2 launches or starts its instance as soon as there is capacity at its price. */
    boolean waits() {
        return state == SpotRequestState.OPEN || state == SpotRequestState.DISABLED;
    }

    void fulfil() {
        boolean resumes = state == SpotRequestState.DISABLED;
        state = SpotRequestState.ACTIVE;
        hasInstance = true;
        underNotice = false;
        if (resumes) {
            instance.resume();
        } else {
            instance.launch();
        }
    }

    void noticed() {
        underNotice = true;
    }

    void reclaimed(long nowNanos) {
        reclaimedAtNanos.add(nowNanos);
        hasInstance = false;
        boolean comesBack = terms.behavior() != InterruptionBehavior.TERMINATE;
        if (state != SpotRequestState.CANCELLED) {
            state = comesBack ? SpotRequestState.DISABLED : afterTermination();
        }
        instance.reclaim(state == SpotRequestState.CANCELLED ? InterruptionBehavior.TERMINATE : terms.behavior());
    }

    /** Its owner has terminated the instance. */
    void terminated() {
        hasInstance = false;
        if (state == SpotRequestState.ACTIVE) {
            state = afterTermination();
        }
    }

    private SpotRequestState afterTermination() {
        return terms.persistent() ? SpotRequestState.OPEN : SpotRequestState.CLOSED;
    }

    /** A stopped or hibernated instance of it is terminated, a running one goes on. */
    void cancel() {
        boolean stopped = state == SpotRequestState.DISABLED;
        state = SpotRequestState.CANCELLED;
        if (stopped) {
            instance.reclaim(InterruptionBehavior.TERMINATE);
        }
    }
}
