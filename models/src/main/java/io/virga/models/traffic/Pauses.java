package io.virga.models.traffic;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The pauses of a process, and the calls that want to go on in it meanwhile: those whose wait is over, and those whose own
 * calls are answered. They go on in that order when it does.
 */
final class Pauses extends Entity {
    private final PauseSettings settings;
    private final Runnable onChange;
    private final Consumer<Call> whenWaited;
    private final Consumer<Call> whenAnswered;
    private final RandomStream draws = stream("length");
    private final Timer timer = timer("change", this::change);
    private final ArrayDeque<Call> waited = new ArrayDeque<>();
    private final ArrayDeque<Call> answered = new ArrayDeque<>();
    private boolean isOn;
    private long number;

    /** @param onChange is told when the process stops and when it goes on */
    Pauses(
            Simulation sim,
            String path,
            PauseSettings settings,
            Runnable onChange,
            Consumer<Call> whenWaited,
            Consumer<Call> whenAnswered) {
        super(sim, path);
        this.settings = settings;
        this.onChange = onChange;
        this.whenWaited = whenWaited;
        this.whenAnswered = whenAnswered;
    }

    boolean areOn() {
        return isOn;
    }

    /** The process begins. */
    void begin() {
        timer.schedule(settings.intervalNanos().sampleNanos(draws.at(number, 0)));
    }

    /** The process ends, in a pause or not: who waited in it is gone, and answers are nobody's. */
    void end() {
        timer.cancel();
        waited.clear();
        if (isOn) {
            isOn = false;
            onChange.run();
        }
        answered.forEach(whenAnswered);
        answered.clear();
    }

    private void change() {
        isOn = !isOn;
        var length = isOn ? settings.durationNanos() : settings.intervalNanos();
        number += isOn ? 0 : 1;
        timer.schedule(length.sampleNanos(draws.at(number, isOn ? 1 : 0)));
        onChange.run();
        while (!isOn && !waited.isEmpty()) {
            whenWaited.accept(Objects.requireNonNull(waited.poll()));
        }
        while (!isOn && !answered.isEmpty()) {
            whenAnswered.accept(Objects.requireNonNull(answered.poll()));
        }
    }

    /** The wait of {@code call} is over. */
    void holdWaited(Call call) {
        waited.add(call);
    }

    /** The call {@code child} of another is answered. */
    void holdAnswered(Call child) {
        answered.add(child);
    }
}
