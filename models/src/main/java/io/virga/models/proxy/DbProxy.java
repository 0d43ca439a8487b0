package io.virga.models.proxy;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.TimeWeighted;
import io.virga.models.database.NamedDatabase;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * An RDS Proxy: requests of any number of clients take turns on a few connections to the database, each for as long as its
 * request takes, and wait first come, first served, for the borrow timeout at most. It knows the database by itself and not by
 * its name: while nobody serves, requests that are under way fail, and others wait; they go to the successor as soon as there is
 * one. Source: RDS user guide, "How RDS Proxy works".
 */
public final class DbProxy extends Entity {
    private static final long MONITORING_NANOS = 1_000_000_000L;

    /** A request that waits for a connection. */
    private record Waiting(DbProxyPort port, Call call, long sinceNanos) {}

    private final DbProxySettings settings;
    private final Calls calls;
    private final NamedDatabase database;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final List<DbProxyPort> ports = new ArrayList<>();
    private final Timer borrow = timer("borrow-timeout", this::timeOut);
    private final Timer monitor = timer("monitor", this::monitor);
    private final Activity<DbProxyPort> pinned = activity("pinned", port -> release());
    private final RandomStream pinning = stream("pinning");
    private final RandomStream pinnedTimes = stream("pinned-time");
    private final TimeWeighted borrowed;
    private long requests;
    private long waits;
    private long timeouts;
    private long drawn;
    private boolean serving = true;
    private int connections;

    public DbProxy(Simulation sim, String path, DbProxySettings settings, NamedDatabase database, Calls calls) {
        super(sim, path);
        this.settings = settings;
        this.connections = settings.connections();
        this.database = database;
        this.calls = calls;
        this.borrowed = new TimeWeighted(sim::now);
        monitor.schedule(MONITORING_NANOS);
    }

    /** Its address in a zone for what a path asks of the database, as {@code hop}. */
    public DbProxyPort listen(String portPath, AvailabilityZone zone, Hop hop) {
        DbProxyPort port = new DbProxyPort(simulation(), portPath, this, zone, hop, calls);
        ports.add(port);
        return port;
    }

    /** It has so many connections to the database from now on; those that are too many are closed as they are given back. */
    public void resize(int toDatabase) {
        connections = toDatabase;
        serveWaiting();
    }

    DbProxySettings settings() {
        return settings;
    }

    Endpoint address() {
        return database.address();
    }

    void enter(DbProxyPort port, Call call) {
        requests++;
        queue.add(new Waiting(port, call, now()));
        serveWaiting();
        if (!queue.isEmpty() && queue.getLast().call == call) {
            waits++;
            watch();
        }
    }

    private boolean isFree() {
        return serving && borrowed.value() < connections;
    }

    private void serveWaiting() {
        while (!queue.isEmpty() && isFree()) {
            Waiting first = queue.remove();
            calls.charge(first.call, Account.queued(first.call.hop().account()), now() - first.sinceNanos);
            if (!first.port.zone().isPowered()) {
                calls.lose(first.call, first.call.caller().idleTimeoutNanos(first.call));
            } else if (first.call.isAwaited()) {
                borrowed.set(borrowed.value() + 1);
                first.port.pass(first.call);
            } else {
                // The client has closed its connection.
                calls.answer(first.call, first.port, Outcome.UNAVAILABLE);
            }
        }
        if (queue.isEmpty()) {
            borrow.cancel();
        }
    }

    private void watch() {
        if (!borrow.isScheduled() && !queue.isEmpty()) {
            borrow.schedule(queue.getFirst().sinceNanos + settings.borrowTimeoutNanos() - now());
        }
    }

    private void timeOut() {
        long since = now() - settings.borrowTimeoutNanos();
        while (!queue.isEmpty() && queue.getFirst().sinceNanos <= since) {
            Waiting first = queue.remove();
            timeouts++;
            calls.charge(first.call, Account.queued(first.call.hop().account()), now() - first.sinceNanos);
            calls.answer(first.call, first.port, Outcome.UNAVAILABLE);
        }
        watch();
    }

    /** A request on a connection is over, and its client keeps the connection or does not. */
    void answered(DbProxyPort port) {
        drawn++;
        if (pinning.at(drawn).nextDouble() < settings.pinnedShare()) {
            pinned.hold(port, settings.pinnedNanos().sampleNanos(pinnedTimes.at(drawn)));
        } else {
            release();
        }
    }

    void release() {
        borrowed.set(borrowed.value() - 1);
        serveWaiting();
    }

    private void monitor() {
        boolean wasServing = serving;
        serving = database.isServing();
        if (wasServing && !serving) {
            ports.forEach(DbProxyPort::cut);
        }
        serveWaiting();
        watch();
        monitor.schedule(MONITORING_NANOS);
    }

    /** Measuring begins. */
    public void restart() {
        requests = 0;
        waits = 0;
        timeouts = 0;
        borrowed.restart();
    }

    public long requests() {
        return requests;
    }

    /** Requests that waited for a connection. */
    public long waits() {
        return waits;
    }

    /** Requests that waited in vain for as long as the borrow timeout. */
    public long timeouts() {
        return timeouts;
    }

    /** Connections that are in use or pinned. */
    public TimeWeighted borrowed() {
        return borrowed;
    }
}
