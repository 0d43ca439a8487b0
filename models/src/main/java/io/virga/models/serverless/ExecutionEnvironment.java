package io.virga.models.serverless;

import io.virga.kernel.InPort;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Caller;
import org.jspecify.annotations.Nullable;

/**
 * An execution environment of a function: one event at a time runs in it. It stays when the event is over, until it is
 * given back or its zone takes it along.
 */
final class ExecutionEnvironment implements Caller {
    /** Until Lambda notices that the worker under an environment is gone (assumption). */
    static final long LOSS_DETECTION_NANOS = 1_000_000_000L;

    private final LambdaFunction function;
    private final FunctionZone zone;
    private final long number;
    private final boolean provisioned;
    private final int outages;
    private boolean initialized;
    private long begunNanos;
    private long billedInitNanos;
    private long idleSinceNanos;

    /** Its neighbours among the idle ones, in the order in which they became idle. */
    @Nullable
    ExecutionEnvironment previous;

    @Nullable
    ExecutionEnvironment next;

    /**
     * @param number of its creation, which no other of the function has
     * @param provisioned whether it is there because of provisioned concurrency, and initialized before any event comes
     */
    ExecutionEnvironment(LambdaFunction function, FunctionZone zone, long number, boolean provisioned) {
        this.function = function;
        this.zone = zone;
        this.number = number;
        this.provisioned = provisioned;
        this.initialized = provisioned;
        this.outages = zone.outages();
    }

    FunctionZone home() {
        return zone;
    }

    long number() {
        return number;
    }

    boolean isProvisioned() {
        return provisioned;
    }

    boolean isInitialized() {
        return initialized;
    }

    void initialized() {
        initialized = true;
    }

    /** Its process was ended; the next event finds it as if it were new. */
    void reset() {
        initialized = false;
    }

    /** Its zone has lost power since it was created. */
    boolean isLost() {
        return outages != zone.outages();
    }

    /** When the code began to run for its event. */
    long begunNanos() {
        return begunNanos;
    }

    /** What its event pays besides: its initialization. */
    long billedInitNanos() {
        return billedInitNanos;
    }

    void begin(long now, long initNanos) {
        begunNanos = now;
        billedInitNanos = initNanos;
    }

    long idleSinceNanos() {
        return idleSinceNanos;
    }

    void idleSince(long now) {
        idleSinceNanos = now;
    }

    @Override
    public InPort<Call> answers() {
        return function.answers();
    }

    /** Null: it is where its station is, and nothing between them takes time. */
    @Override
    public long connectTimeoutNanos() {
        return LOSS_DETECTION_NANOS;
    }

    @Override
    public long idleTimeoutNanos() {
        return LOSS_DETECTION_NANOS;
    }

    @Override
    public void expired(Call relayed) {
        function.timedOut(this, relayed);
    }
}
