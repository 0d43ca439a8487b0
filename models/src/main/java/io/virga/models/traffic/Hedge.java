package io.virga.models.traffic;

import io.virga.kernel.Simulation;

/**
 * Sends a second copy of a call that is not answered within a delay; the first answer counts (Dean and Barroso, The Tail
 * at Scale, CACM 56(2), 2013).
 */
public final class Hedge {
    private final Deadlines delays;

    /** @param afterNanos the delay before the second copy, positive */
    public Hedge(Simulation sim, String path, long afterNanos) {
        this.delays = new Deadlines(sim, path, afterNanos, call -> call.caller().hedge(call));
    }

    void watch(Call call) {
        delays.watch(call);
    }
}
