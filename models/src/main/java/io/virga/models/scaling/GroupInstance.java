package io.virga.models.scaling;

import io.virga.models.compute.Instance;
import io.virga.models.spot.SpotRequest;
import org.jspecify.annotations.Nullable;

/** An instance as its group sees it. */
final class GroupInstance {
    private final Instance instance;
    private final LaunchOption option;
    private @Nullable SpotRequest request;
    private boolean atRisk;
    private LifecycleState state = LifecycleState.PENDING;
    private long inServiceNanos;
    private long graceEndsNanos;
    private long warmNanos;
    private int failedStatusChecks;
    private @Nullable String illness;
    private long warmupNanos;

    GroupInstance(Instance instance, LaunchOption option) {
        this.instance = instance;
        this.option = option;
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
        return state == LifecycleState.PENDING || state == LifecycleState.IN_SERVICE;
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

    void beginTermination() {
        state = LifecycleState.TERMINATING;
    }

    void endTermination() {
        state = LifecycleState.TERMINATED;
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
