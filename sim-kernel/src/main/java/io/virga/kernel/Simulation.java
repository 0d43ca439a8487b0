package io.virga.kernel;

import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The executive: the clock, the future-event list and the streams of one run. */
public final class Simulation {
    private static final int INTERRUPTION_PERIOD = 1 << 14;

    private final SimulationConfig config;
    private final EventHeap events = new EventHeap();
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private long now;
    private long executed;
    private long atThisInstant;
    private long fingerprint = 0x9E3779B97F4A7C15L;
    private @Nullable String stopReason;

    private Simulation(SimulationConfig config) {
        this.config = config;
    }

    public static Simulation create(SimulationConfig config) {
        return new Simulation(config);
    }

    /** Nanoseconds since the start. */
    public long now() {
        return now;
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

    public List<Entity> entities() {
        return new ArrayList<>(entities.values());
    }

    /** The stream of that name: a function of seed, replication and name alone. */
    public RandomStream stream(String name) {
        return RandomStream.of(config.seed(), config.replication(), name);
    }

    /** Executes all events up to and including {@code endNanos} and leaves the clock there. */
    public RunSummary runUntil(long endNanos) {
        if (endNanos < now) {
            throw new SimulationException("cannot run until " + endNanos + " ns: the clock is at " + now + " ns");
        }
        stopReason = null;
        while (stopReason == null && !events.isEmpty() && events.firstTime() <= endNanos) {
            executeFirst();
        }
        if (stopReason == null) {
            now = endNanos;
        }
        return summary();
    }

    /** Executes the next event; false when there is none. */
    public boolean step() {
        if (events.isEmpty()) {
            return false;
        }
        executeFirst();
        return true;
    }

    /** Ends the run after the event that is being executed. */
    public void stop(String reason) {
        stopReason = reason;
    }

    public RunSummary summary() {
        return new RunSummary(now, executed, fingerprint, stopReason);
    }

    private void executeFirst() {
        long time = events.firstTime();
        if (time != now) {
            now = time;
            atThisInstant = 0;
        }
        Continuation<Object> continuation = events.firstContinuation();
        Object subject = events.firstSubject();
        if (++atThisInstant > config.limits().eventsPerInstant()) {
            throw new SimulationException("more than " + config.limits().eventsPerInstant() + " events at " + now
                    + " ns; the last goes to " + continuation);
        }
        events.removeFirst();
        continuation.begin();
        fingerprint = Mix.combine(
                fingerprint, time, continuation.fingerprintKey, subject instanceof Identified i ? i.id() : 0);
        executed++;
        if ((executed & (INTERRUPTION_PERIOD - 1)) == 0) {
            stopReason = config.interruption().get();
        }
        try {
            continuation.resume(subject);
        } catch (SimulationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SimulationException(
                    "at " + now + " ns " + continuation + " failed with " + e + " (subject: " + subject + ")", e);
        }
    }

    void register(Entity entity) {
        if (entities.putIfAbsent(entity.path(), entity) != null) {
            throw new SimulationException("two entities have the path '" + entity.path() + "'");
        }
    }

    void schedule(Continuation<?> continuation, @Nullable Object subject, long delayNanos) {
        events.add(timeAfter(continuation, delayNanos), continuation, subject == null ? continuation : subject);
        checkPending(continuation);
    }

    void schedule(Timer timer, long delayNanos) {
        long time = timeAfter(timer, delayNanos);
        if (timer.slot >= 0) {
            events.remove(timer.slot);
        }
        timer.slot = events.add(time, timer, timer);
        checkPending(timer);
    }

    void cancel(Timer timer) {
        if (timer.slot >= 0) {
            events.remove(timer.slot);
            timer.slot = -1;
        }
    }

    private long timeAfter(Continuation<?> continuation, long delayNanos) {
        long time = now + delayNanos;
        if (delayNanos < 0 || time < 0) {
            throw new SimulationException("at " + now + " ns " + continuation + " was scheduled with a delay of "
                    + delayNanos + " ns: delays must not be negative nor pass the end of the clock");
        }
        return time;
    }

    private void checkPending(Continuation<?> continuation) {
        if (events.size() > config.limits().pendingEvents()) {
            throw new SimulationException(
                    "more than " + config.limits().pendingEvents() + " pending events; the last goes to " + continuation);
        }
    }
}
