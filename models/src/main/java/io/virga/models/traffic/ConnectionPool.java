package io.virga.models.traffic;

import io.virga.kernel.Entity;
import io.virga.kernel.Resource;
import io.virga.kernel.Simulation;
import java.util.function.Consumer;

/**
 * The connections of one station to a resource: one call at a time has each, from when it is sent until its caller waits
 * for it no longer. Others wait first come, first served; a call that finds too many waiting, or waits too long, fails.
 */
final class ConnectionPool extends Entity {
    private final ConnectionPoolSettings settings;
    private final Calls calls;
    private final ConnectionTotals totals;
    private final Consumer<Call> whenConnected;
    private final Resource<Call> connections;
    private final CallTimers timers;
    private boolean closing;

    /** @param whenConnected is given each call that has a connection, to be sent */
    ConnectionPool(
            Simulation sim,
            String path,
            ConnectionPoolSettings settings,
            Calls calls,
            ConnectionTotals totals,
            Consumer<Call> whenConnected) {
        super(sim, path);
        this.settings = settings;
        this.calls = calls;
        this.totals = totals;
        this.whenConnected = whenConnected;
        this.connections = resource("connections", settings.connections(), this::connected);
        this.timers = new CallTimers(sim, path + ".timeout", this::timedOut);
    }

    String resource() {
        return settings.resource();
    }

    /** The call is sent as soon as it has a connection. */
    void enter(Call call) {
        boolean mustWait = connections.held() == connections.units();
        if (mustWait && connections.queueLength() >= settings.pending()) {
            totals.refuse();
            calls.refuse(call, Outcome.UNAVAILABLE);
            return;
        }
        call.pool = this;
        call.isConnected = false;
        call.sinceNanos = now();
        connections.request(call);
        if (mustWait) {
            // Both may be for ever.
            long longest = Math.min(settings.timeoutNanos(), call.deadlineNanos() - now());
            if (longest < Caller.FOR_EVER - now()) {
                timers.watch(call, longest);
            }
        }
    }

    private void connected(Call call) {
        call.isConnected = true;
        long waited = now() - call.sinceNanos;
        totals.obtain(waited);
        calls.chargeConnection(call, waited);
        whenConnected.accept(call);
    }

    private void timedOut(Call call) {
        if (call.pool == this && !call.isConnected) {
            connections.withdraw(call);
            call.pool = null;
            totals.timeOut();
            calls.chargeConnection(call, now() - call.sinceNanos);
            calls.refuse(call, Outcome.UNAVAILABLE);
        }
    }

    /** Nobody waits for {@code call} any more, which has a connection or waits for one. */
    void leave(Call call) {
        call.pool = null;
        if (call.isConnected) {
            totals.giveBack();
            if (!closing) {
                connections.release();
            }
        } else {
            connections.withdraw(call);
            // It was never sent, so that nobody else will bring it back.
            call.lose();
        }
    }

    /** All calls that have connections or wait for them are about to leave, and nobody gets theirs. */
    void close() {
        closing = true;
        connections.reset(call -> {
            call.pool = null;
            call.lose();
        });
    }

    /** All have left. */
    void reopen() {
        closing = false;
    }

    /** Its station is gone. */
    void release() {
        simulation().release(timers);
        simulation().release(this);
    }
}
