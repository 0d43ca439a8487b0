package io.virga.models.proxy;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.CallList;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Outcome;

/** A proxy in one zone, for one of the things that are asked of its database: takes requests and passes them on. */
public final class DbProxyPort extends Entity implements Endpoint, Caller, PowerDependent {
    private static final long CONNECT_TIMEOUT_NANOS = 10_000_000_000L;

    private final DbProxy proxy;
    private final AvailabilityZone zone;
    private final Hop hop;
    private final Calls calls;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final CallList inFlight = new CallList();

    DbProxyPort(Simulation sim, String path, DbProxy proxy, AvailabilityZone zone, Hop hop, Calls calls) {
        super(sim, path);
        this.proxy = proxy;
        this.zone = zone;
        this.hop = hop;
        this.calls = calls;
        zone.connect(this);
    }

    private void arrive(Call call) {
        calls.arrived(call);
        if (zone.isPowered()) {
            proxy.enter(this, call);
        } else {
            calls.lose(call, call.caller().connectTimeoutNanos(call));
        }
    }

    /** It has a connection. */
    void pass(Call call) {
        inFlight.add(call);
        Call passed = calls.relay(call, hop, this);
        calls.send(passed, proxy.address(), proxy.settings().latencyNanos());
    }

    private void answered(Call passed) {
        Call call = passed.parent();
        Outcome outcome = passed.outcome();
        if (call != null) {
            calls.answered(passed);
        }
        calls.close(passed);
        if (call != null) {
            inFlight.remove(call);
            calls.answer(call, this, outcome);
            proxy.answered(this);
        }
    }

    /** The connections to the database are gone: what is under way fails. */
    void cut() {
        inFlight.drain(call -> {
            calls.abandonChildren(call);
            calls.answer(call, this, Outcome.RESET);
            proxy.release();
        });
    }

    @Override
    public void powerLost() {
        inFlight.drain(call -> {
            calls.abandonChildren(call);
            calls.lose(call, call.caller().idleTimeoutNanos(call));
            proxy.release();
        });
    }

    @Override
    public void powerRestored() {
        // It takes requests again.
    }

    @Override
    public void expired(Call passed) {
        throw new IllegalStateException("nobody watches over " + passed);
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    @Override
    public InPort<Call> answers() {
        return answers;
    }

    @Override
    public AvailabilityZone zone() {
        return zone;
    }

    @Override
    public long connectTimeoutNanos() {
        return CONNECT_TIMEOUT_NANOS;
    }

    @Override
    public long idleTimeoutNanos() {
        return FOR_EVER;
    }
}
