package io.virga.models.traffic;

import io.virga.kernel.Simulation;

/** Messages that follow calls to where these were sent, to say that their callers need them no more. */
final class Cancellation {
    private final CallTimers messages;
    private final Calls calls;

    /** @param stopsWork whether they ask for work that has begun to stop as well */
    Cancellation(Simulation sim, String path, Calls calls, boolean stopsWork) {
        this.calls = calls;
        this.messages = new CallTimers(sim, path, call -> arrive(call, stopsWork));
    }

    /** Not for calls that never went out. */
    void send(Call call) {
        Endpoint endpoint = call.hedgedAt;
        if (endpoint != null && !call.isClosed()) {
            messages.watch(call, calls.requestNanos(call, endpoint));
        }
    }

    private static void arrive(Call call, boolean stopsWork) {
        Endpoint endpoint = call.hedgedAt;
        if (endpoint != null) {
            endpoint.cancel(call, stopsWork);
        }
    }
}
