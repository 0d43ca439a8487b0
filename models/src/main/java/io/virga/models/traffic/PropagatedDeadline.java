package io.virga.models.traffic;

import io.virga.kernel.Simulation;

/**
 * The deadline of the requests of a class, counted from the user's intent, which their calls carry with them: whoever makes
 * a call on the way waits for it no longer than is left, and whoever takes one up later does not begin. So gRPC does ("gRPC
 * and Deadlines", grpc.io: a server passes the deadline of what it serves on to what it calls).
 */
public final class PropagatedDeadline {
    private final long limitNanos;
    private final CallTimers timers;

    /** @param limitNanos from the intent of a request to its deadline, positive */
    public PropagatedDeadline(Simulation sim, String path, long limitNanos) {
        if (limitNanos <= 0) {
            throw new IllegalArgumentException("a deadline lies after the intent, not at " + limitNanos + " ns");
        }
        this.limitNanos = limitNanos;
        this.timers = new CallTimers(sim, path, call -> call.caller().expired(call));
    }

    /** When the client of {@code request} is content with no answer any more. */
    long ofRequest(Request request) {
        return request.intentNanos() + limitNanos;
    }

    /**
     * Gives a call that is sent now its deadline, that of the call in whose service it is made or of its request, or the end
     * of its own timeout; its caller is told then.
     */
    void watch(Call call, long now, long timeoutNanos) {
        long inherited = call.parent() == null ? ofRequest(call.request()) : call.deadlineNanos();
        long left = Math.min(timeoutNanos, inherited - now);
        call.deadline(now + left);
        timers.watch(call, left);
    }
}
