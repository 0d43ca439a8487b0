package io.virga.models.serverless;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.TimeWeighted;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Environments that are initialized before events come and stay for as long as they are asked for. A change takes a minute
 * or two to begin and then adds up to 6,000 a minute (Lambda developer guide, "Configuring provisioned concurrency").
 */
public final class ProvisionedConcurrency extends Entity {
    private static final long ALLOCATION_BEGINS_NANOS = 60_000_000_000L;
    private static final long ONE_NANOS = 60_000_000_000L / 6_000;

    private final LambdaFunction function;
    private final ConcurrencyQuota quota;
    private final ArrayDeque<ExecutionEnvironment> idle = new ArrayDeque<>();
    private final Timer allocating = timer("allocate", this::allocate);
    private final RandomStream delays = stream("allocation");
    private final TimeWeighted allocated;
    private final TimeWeighted busy;
    private int requested;
    private long requests;

    ProvisionedConcurrency(LambdaFunction function, ConcurrencyQuota quota) {
        super(function.simulation(), function.path() + ".provisioned");
        this.function = function;
        this.quota = quota;
        this.allocated = new TimeWeighted(simulation()::now);
        this.busy = new TimeWeighted(simulation()::now);
    }

    /** So many are there from the beginning. */
    void begin(int concurrency) {
        quota.setAside(concurrency);
        requested = concurrency;
        while (present() < requested) {
            add();
        }
    }

    /** From now on so many are wanted. */
    public void request(int concurrency) {
        quota.setAside(concurrency - requested);
        requested = concurrency;
        while (present() > requested && !idle.isEmpty()) {
            remove(idle.removeLast());
        }
        allocateMissing();
    }

    private void allocateMissing() {
        if (present() < requested && !allocating.isScheduled()) {
            double within = delays.at(++requests).nextDouble();
            allocating.schedule(ALLOCATION_BEGINS_NANOS + Math.round(within * ALLOCATION_BEGINS_NANOS));
        }
    }

    private void allocate() {
        if (present() < requested) {
            add();
        }
        if (present() < requested) {
            allocating.schedule(ONE_NANOS);
        }
    }

    private void add() {
        ExecutionEnvironment environment = function.provision();
        if (environment != null) {
            environment.home().added();
            allocated.set(allocated.value() + 1);
            idle.addLast(environment);
        } else {
            // No zone has power: that is tried again.
            allocating.schedule(ALLOCATION_BEGINS_NANOS);
        }
    }

    private void remove(ExecutionEnvironment environment) {
        environment.home().removed();
        allocated.set(allocated.value() - 1);
    }

    private int present() {
        return (int) allocated.value();
    }

    /** An idle one; null if none is. */
    @Nullable
    ExecutionEnvironment take() {
        ExecutionEnvironment environment = idle.pollLast();
        if (environment != null) {
            busy.set(busy.value() + 1);
        }
        return environment;
    }

    void release(ExecutionEnvironment environment) {
        busy.set(busy.value() - 1);
        if (environment.isLost() || present() > requested) {
            remove(environment);
            allocateMissing();
        } else {
            idle.addLast(environment);
        }
    }

    /** That zone is gone; others take the place of its environments, after a while. */
    void lose(FunctionZone zone) {
        idle.removeIf(environment -> {
            boolean gone = environment.home() == zone;
            if (gone) {
                remove(environment);
            }
            return gone;
        });
        allocateMissing();
    }

    /** Whether any is asked for. */
    boolean isRequested() {
        return requested > 0;
    }

    /** What is asked for now. */
    public int requested() {
        return requested;
    }

    void restart() {
        allocated.restart();
        busy.restart();
    }

    /** Environments that are there because of it, over time. */
    public TimeWeighted allocated() {
        return allocated;
    }

    /** Those of them in which an event runs, over time. */
    public TimeWeighted busy() {
        return busy;
    }
}
