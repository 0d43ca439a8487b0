package io.virga.scenarios.parse.check;

import io.virga.scenarios.spec.SimulateSpec;
import io.virga.scenarios.spec.value.Durations;
import java.time.Duration;

/** The simulated time: what is measured, and the warm-up before it. */
record Horizon(Duration warmFrom, Duration from, Duration end) {
    static Horizon of(SimulateSpec simulate) {
        return new Horizon(simulate.from().minus(simulate.warmup()), simulate.from(), simulate.end());
    }

    /** Whether a time is measured. */
    boolean measures(Duration time) {
        return time.compareTo(from) >= 0 && time.compareTo(end) < 0;
    }

    /** Whether a time is reached at all, warm-up included. */
    boolean reaches(Duration time) {
        return time.compareTo(end) < 0;
    }

    @Override
    public String toString() {
        return Durations.format(from) + " to " + Durations.format(end);
    }
}
