package io.virga.models.fault;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.monitoring.Journal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a fault strike at its times and pass, and journals both. */
public final class FaultSchedule extends Entity {
    /**
     * One stroke.
     *
     * @param endNanos the largest long while it lasts; the start itself for a stroke that does not last
     */
    public record Occurrence(long startNanos, long endNanos) {}

    private final Fault fault;
    private final FaultTiming timing;
    private final @Nullable Variate duration;
    private final Journal journal;
    private final Timer strike = timer("strike", this::strike);
    private final Timer end = timer("end", this::end);
    private final RandomStream timeDraws = stream("time");
    private final RandomStream durationDraws = stream("duration");
    private final RandomStream targetDraws = stream("target");
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final List<Runnable> whenStruck = new ArrayList<>();
    private final List<Runnable> whenEnded = new ArrayList<>();
    private @Nullable Supplier<String> recovery;

    /**
     * @param name of the fault in the scenario; the schedule's path is {@code fault.<name>}
     * @param duration of a stroke in nanoseconds; null for one that lasts to the end or leaves nothing to take back
     * @throws IllegalArgumentException if it should strike in the past
     */
    public FaultSchedule(
            Simulation sim, String name, Fault fault, FaultTiming timing, @Nullable Variate duration, Journal journal) {
        super(sim, "fault." + name);
        this.fault = fault;
        this.timing = timing;
        this.duration = duration;
        this.journal = journal;
        if (timing instanceof FaultTiming.At at) {
            if (at.timeNanos() < now()) {
                throw new IllegalArgumentException(
                        path() + " would strike at " + at.timeNanos() + " ns, and it is " + now() + " ns already");
            }
            long jitter = (long) (timeDraws.at(0).nextDouble() * at.jitterNanos());
            strike.schedule(at.timeNanos() - now() + jitter);
        } else {
            scheduleNext();
        }
    }

    /** The strokes so far, in order; a replication's fault windows. */
    public List<Occurrence> occurrences() {
        return Collections.unmodifiableList(occurrences);
    }

    /** From now on {@code listener} is called right after each stroke. */
    public void onStrike(Runnable listener) {
        whenStruck.add(listener);
    }

    /** From now on {@code listener} is called right after each end of a stroke that lasts. */
    public void onEnd(Runnable listener) {
        whenEnded.add(listener);
    }

    private void scheduleNext() {
        if (timing instanceof FaultTiming.Every every) {
            strike.schedule(every.interval().sampleNanos(timeDraws.at(occurrences.size())));
        }
    }

    private void strike() {
        int ordinal = occurrences.size();
        Strike stroke = fault.strike(targetDraws.at(ordinal));
        journal.record("fault", fault.target(), stroke.text());
        recovery = stroke.recovery();
        if (recovery == null) {
            occurrences.add(new Occurrence(now(), now()));
            scheduleNext();
        } else {
            occurrences.add(new Occurrence(now(), Long.MAX_VALUE));
            if (duration != null) {
                end.schedule(duration.sampleNanos(durationDraws.at(ordinal)));
            }
        }
        whenStruck.forEach(Runnable::run);
    }

    private void end() {
        if (recovery != null) {
            journal.record("fault-end", fault.target(), recovery.get());
            recovery = null;
        }
        int last = occurrences.size() - 1;
        occurrences.set(last, new Occurrence(occurrences.get(last).startNanos(), now()));
        scheduleNext();
        whenEnded.forEach(Runnable::run);
    }
}
