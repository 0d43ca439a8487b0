package io.virga.models.traffic;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import java.util.function.Consumer;

/**
 * Timers of calls, each of a length of its own. Each costs an event, whether the call is answered in time or not; where
 * all have the same length {@link Deadlines} cost less.
 */
final class CallTimers extends Entity {
    /** A call as it is now; its object may be another call's later. */
    private record Watched(Call call, long serial) {}

    private final Consumer<Call> whenOver;
    private final Activity<Watched> timer = activity("timer", this::end);

    /** @param whenOver is told of each call that is not closed when its time is over */
    CallTimers(Simulation sim, String path, Consumer<Call> whenOver) {
        super(sim, path);
        this.whenOver = whenOver;
    }

    /** @param nanos from now, not negative */
    void watch(Call call, long nanos) {
        timer.hold(new Watched(call, call.serial()), nanos);
    }

    private void end(Watched watched) {
        Call call = watched.call();
        if (call.serial() == watched.serial() && !call.isClosed()) {
            whenOver.accept(call);
        }
    }
}
