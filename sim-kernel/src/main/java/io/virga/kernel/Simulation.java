package io.virga.kernel;

import io.virga.kernel.eventlist.EventStore;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.trace.Tracer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The executive: the clock, the future-event list and the streams of one run.
 *
 * <p>Events are executed by time; among equal times by priority, then in the order in which they were scheduled.
 */
public final class Simulation implements AutoCloseable {
    private static final int INTERRUPTION_PERIOD = 1 << 14;

    private final SimulationConfig config;
    private final PendingEvents pending;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Set<Coroutine> coroutines = new LinkedHashSet<>();
    private final Map<Long, String> streamNames = new LinkedHashMap<>();
    private final LongSupplier clock = this::now;
    private final @Nullable Tracer tracer;
    private long now;
    private long executed;
    private long executedBeforeThisInstant;
    private long fingerprint = 0x9E3779B97F4A7C15L;
    private @Nullable String stopReason;

    private Simulation(SimulationConfig config) {
        this.config = config;
        this.tracer = config.tracer();
        this.pending = new PendingEvents(config.eventList(), config.limits());
    }

    public static Simulation create(SimulationConfig config) {
        return new Simulation(config);
    }

    /** Nanoseconds since the start. */
    public long now() {
        return now;
    }

    /** The clock as statistics want it. */
    public LongSupplier clock() {
        return clock;
    }

    public Limits limits() {
        return config.limits();
    }

    public SimulationConfig config() {
        return config;
    }

    /** Events executed so far. */
    public long events() {
        return executed;
    }

    /** All entities that were not released, in order of creation. */
    public List<Entity> entities() {
        return new ArrayList<>(entities.values());
    }

    /**
     * Lets an entity go that nothing in the model needs any more, so that a long run with ever new ones does not grow. Expiries
     * of its timers are cancelled. Messages and activities on their way to it still arrive, since there is nobody else to
     * answer them; once the last has, nothing of the entity is left here. A second time does nothing.
     *
     * <p>Releasing changes neither the order of events nor the fingerprint. The path is free then, but a new entity of the
     * same path would draw the same numbers again: count on rather than use a path twice.
     */
    public void release(Entity entity) {
        if (!entity.isReleased()) {
            entity.release();
            entities.remove(entity.path());
        }
    }

    void release(Continuation<?> continuation) {
        pending.release(continuation);
    }

    void release(StreamName name) {
        streamNames.remove(Mix.hash(name.text()));
    }

    void release(Coroutine coroutine) {
        coroutine.abandon();
        coroutines.remove(coroutine);
    }

    /** Continuations that it keeps, for tests of what it forgets. */
    int knownContinuations() {
        return pending.registered();
    }

    /** Names of streams that it keeps, likewise. */
    int knownStreams() {
        return streamNames.size();
    }

    /** A stream of an entity, under a name that goes with it. */
    RandomStream stream(StreamName name) {
        return stream(name.text());
    }

    /**
     * The stream of that name: a function of seed, replication and name alone.
     *
     * @throws SimulationException if another name has the same hash, which would make two streams one
     */
    public RandomStream stream(String name) {
        String other = streamNames.putIfAbsent(Mix.hash(name), name);
        if (other != null && !other.equals(name)) {
            throw new SimulationException("streams '" + other + "' and '" + name + "' would give the same draws");
        }
        RandomStream stream = RandomStream.of(config.seed(), config.replication(), name);
        return config.antithetic() ? stream.antithetic() : stream;
    }

    /**
     * Executes all events up to and including {@code endNanos} and leaves the clock there, unless it is stopped before;
     * may be called again to go on.
     *
     * @throws SimulationException if a handler fails, schedules in the past or passes a limit; the clock and all
     *     statistics stay as they were at that event
     */
    public RunSummary runUntil(long endNanos) {
        if (endNanos < now || endNanos == Long.MAX_VALUE) {
            throw new SimulationException("cannot run until " + endNanos + " ns: the clock is at " + now
                    + " ns and ends at " + (Long.MAX_VALUE - 1) + " ns");
        }
        stopReason = null;
        while (stopReason == null) {
            if (!executeUntil(endNanos)) {
                now = endNanos;
                break;
            }
        }
        return summary();
    }

    /** Executes the next event; false when there is none. */
    public boolean step() {
        return executeUntil(Long.MAX_VALUE - 1);
    }

    /** Ends the run after the event that is being executed; {@link #runUntil} may be called again. */
    public void stop(String reason) {
        stopReason = reason;
    }

    public RunSummary summary() {
        return new RunSummary(now, executed, fingerprint, stopReason);
    }

    /** Ends the bodies of processes that still wait. A simulation without processes need not be closed. */
    @Override
    public void close() {
        coroutines.forEach(Coroutine::abandon);
    }

    /** Executes the next event if it happens at that time or before; false when there is none. */
    private boolean executeUntil(long endNanos) {
        int slot = pending.takeUntil(endNanos);
        if (slot == PendingEvents.NONE) {
            return false;
        }
        long time;
        int id;
        Continuation<Object> continuation;
        Object subject;
        if (slot >= 0) {
            EventStore store = pending.store;
            time = store.time(slot);
            id = store.id(slot);
            continuation = pending.continuation(store.handler(slot));
            subject = store.subject(slot);
            store.free(slot);
            pending.delivered(continuation);
        } else {
            time = pending.lastExpiryNanos();
            id = 0;
            continuation = pending.continuation(PendingEvents.NONE - 1 - slot);
            subject = continuation;
        }
        advance(time, continuation);
        fingerprint = Mix.combine(fingerprint, time, continuation.fingerprintKey, id);
        if (tracer != null) {
            trace(tracer, continuation, subject);
        }
        try {
            continuation.handler.handle(subject);
        } catch (SimulationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(continuation, subject, e);
        }
        return true;
    }

    /** Sets the clock and counts the event. */
    private void advance(long time, Continuation<?> continuation) {
        executed++;
        if (time != now) {
            now = time;
            executedBeforeThisInstant = executed;
        } else if (executed - executedBeforeThisInstant > config.limits().eventsPerInstant()) {
            throw tooManyAtOnce(continuation);
        }
        if ((executed & (INTERRUPTION_PERIOD - 1)) == 0) {
            askForInterruption();
        }
    }

    private void trace(Tracer tracer, Continuation<Object> continuation, Object subject) {
        long fullId = subject instanceof Identified identified ? identified.id() : 0;
        tracer.event(now, continuation.owner.path(), continuation.name, subject, fullId);
    }

    private SimulationException failed(Continuation<?> continuation, Object subject, RuntimeException cause) {
        return new SimulationException(
                "at " + now + " ns " + continuation + " failed with " + cause + " (subject: " + subject + ")", cause);
    }

    private void askForInterruption() {
        String reason = config.interruption().get();
        if (reason != null) {
            stop(reason);
        }
    }

    private SimulationException tooManyAtOnce(Continuation<?> continuation) {
        return new SimulationException("more than " + config.limits().eventsPerInstant() + " events at " + now
                + " ns; the last goes to " + continuation + ": does it schedule itself without a delay?");
    }

    void register(Entity entity) {
        if (entities.putIfAbsent(entity.path(), entity) != null) {
            throw new SimulationException("two entities have the path '" + entity.path() + "'");
        }
    }

    void register(Coroutine coroutine) {
        coroutines.add(coroutine);
    }

    int register(Continuation<?> continuation) {
        return pending.register(continuation);
    }

    void schedule(Continuation<?> continuation, @Nullable Object subject, long delayNanos) {
        pending.add(timeAfter(continuation, delayNanos), continuation, subject == null ? continuation : subject);
    }

    void schedule(Timer timer, long delayNanos) {
        pending.put(timeAfter(timer, delayNanos), timer);
    }

    void cancel(Timer timer) {
        pending.remove(timer);
    }

    boolean isScheduled(Timer timer) {
        return pending.contains(timer);
    }

    private long timeAfter(Continuation<?> continuation, long delayNanos) {
        long time = now + delayNanos;
        if (delayNanos < 0 || time < 0 || time == Long.MAX_VALUE) {
            throw new SimulationException("at " + now + " ns " + continuation + " was scheduled with a delay of "
                    + delayNanos + " ns: delays must not be negative nor pass the end of the clock");
        }
        return time;
    }
}
