package io.virga.models.scaling;

import io.virga.models.compute.Instance;
import io.virga.models.spot.SpotRequest;
import org.jspecify.annotations.Nullable;

/** An instance as its group sees it. */
final class GroupInstance {
    private final int number;
    private final Instance instance;
    private final LaunchOption option;
    private final LaunchVersion version;
    private @Nullable SpotRequest request;
    private boolean atRisk;
    private LifecycleState state = LifecycleState.PENDING;
    private long inServiceNanos;
    private long graceEndsNanos;
    private long warmNanos;
    private int failedStatusChecks;
    private @Nullable String illness;
    private long warmupNanos;
    private boolean isFromWarmPool;
    private boolean isAhead;
    private int holds;

    /** @param number of the instance among all that its group ever had */
    GroupInstance(int number, Instance instance, LaunchOption option, LaunchVersion version) {
        this.number = number;
        this.instance = instance;
        this.option = option;
        this.version = version;
    }

    int number() {
        return number;
    }

    /** The version of the launch template that it was launched from. */
    LaunchVersion version() {
        return version;
    }

    /** What it was launched as. */
    LaunchOption option() {
        return option;
    }

    boolean isSpot() {
        return option.pool() != null;
    }

    void requestedBy(SpotRequest spotRequest) {
        request = spotRequest;
    }

    /** Tells its Spot pool, if it has one, that the instance is gone. */
    void leavePool() {
        if (request != null) {
            request.pool().terminated(request);
        }
    }

    /** Its interruption is likely, so that it is replaced ahead; it does its work until then. */
    void putAtRisk() {
        atRisk = true;
    }

    Instance instance() {
        return instance;
    }

    LifecycleState state() {
        return state;
    }

    boolean isInService() {
        return state == LifecycleState.IN_SERVICE;
    }

    /** Counts towards the capacity of the group: in service and to stay, or on its way there. */
    boolean isActive() {
        return !atRisk && isOfGroup();
    }

    private boolean isOfGroup() {
        return isPending() || isInService();
    }

    /** On its way into service. */
    boolean isPending() {
        return state == LifecycleState.PENDING || state == LifecycleState.PENDING_WAIT;
    }

    /** On its way out of service. */
    boolean isLeaving() {
        return state == LifecycleState.TERMINATING || state == LifecycleState.TERMINATING_WAIT;
    }

    void enter(LifecycleState next) {
        state = next;
    }

    /** It comes before the one that it replaces has left, and is no part of the desired capacity until then. */
    void launchAhead() {
        isAhead = true;
    }

    boolean isAhead() {
        return isAhead;
    }

    /** It is a part of the desired capacity from now on. */
    void takeItsPlace() {
        isAhead = false;
    }

    void comeFromWarmPool() {
        isFromWarmPool = true;
    }

    boolean isFromWarmPool() {
        return isFromWarmPool;
    }

    /** How often lifecycle hooks held it, this time included. */
    int countHold() {
        return ++holds;
    }

    /** Begins anew, as one that was never in service. */
    void forgetService() {
        isFromWarmPool = false;
        isAhead = false;
        failedStatusChecks = 0;
    }

    /** @param gracePeriodNanos during which failed checks are overlooked */
    void enterService(long now, long gracePeriodNanos, long warmupNanos) {
        state = LifecycleState.IN_SERVICE;
        inServiceNanos = now;
        graceEndsNanos = now + gracePeriodNanos;
        warmNanos = now + warmupNanos;
    }

    /** How long it is left out of the metrics once it is in service. */
    void warmUpFor(long nanos) {
        warmupNanos = nanos;
    }

    long warmupNanos() {
        return warmupNanos;
    }

    long inServiceNanos() {
        return inServiceNanos;
    }

    boolean isInGracePeriod(long now) {
        return now < graceEndsNanos;
    }

    boolean isWarmingUp(long now) {
        return isInService() && now < warmNanos;
    }

    /** Status checks failed in a row, the one that is reported here included. */
    int countStatusCheck(boolean passed) {
        failedStatusChecks = passed ? 0 : failedStatusChecks + 1;
        return failedStatusChecks;
    }

    /** Marks it unhealthy for good: a group replaces such an instance even if it recovers meanwhile. */
    void fallIll(String reason) {
        illness = reason;
    }

    boolean isUnhealthy() {
        return illness != null;
    }

    @Nullable
    String illness() {
        return illness;
    }
}
