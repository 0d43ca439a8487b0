package io.virga.scenarios.experiment;

import io.virga.scenarios.build.Window;
import io.virga.scenarios.spec.SimulateSpec;
import java.time.Duration;

/** Chooses the step of the timeline where the scenario leaves it open. */
final class Windows {
    private static final int MOST_STEPS = 720;
    private static final long[] STEPS_SECONDS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 21_600, 43_200, 86_400
    };

    private Windows() {}

    static Window of(SimulateSpec spec) {
        long from = spec.from().toNanos();
        long to = spec.end().toNanos();
        Duration step = spec.timelineStep();
        return new Window(from, to, spec.warmup().toNanos(), step == null ? stepNanos(to - from) : step.toNanos());
    }

    /** The finest usual step that gives no more points than a chart can show. */
    private static long stepNanos(long lengthNanos) {
        for (long seconds : STEPS_SECONDS) {
            long nanos = Duration.ofSeconds(seconds).toNanos();
            if (lengthNanos / nanos <= MOST_STEPS) {
                return nanos;
            }
        }
        return Math.max(1, lengthNanos / MOST_STEPS);
    }
}
