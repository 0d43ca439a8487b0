package io.virga.models.proxy;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Relay;
import io.virga.models.traffic.RelayPort;

/** A proxy in one zone, for one of the things that are asked of its database: takes requests and passes them on. */
public final class DbProxyPort extends Entity implements RelayPort {
    private static final long CONNECT_TIMEOUT_NANOS = 10_000_000_000L;

    private final DbProxy proxy;
    private final AvailabilityZone zone;
    private final Calls calls;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final Relay relay;
    private final Runnable whenAnswered;

    DbProxyPort(Simulation sim, String path, DbProxy proxy, AvailabilityZone zone, Hop hop, Calls calls) {
        super(sim, path);
        this.proxy = proxy;
        this.zone = zone;
        this.calls = calls;
        this.relay = new Relay(calls, hop, this);
        this.whenAnswered = () -> proxy.answered(this);
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
        relay.pass(call, proxy.address(), proxy.settings().latencyNanos());
    }

    private void answered(Call passed) {
        relay.answered(passed, whenAnswered);
    }

    /** The connections to the database are gone: what is under way fails. */
    void cut() {
        relay.cut(proxy::release);
    }

    @Override
    public void powerLost() {
        relay.lose(proxy::release);
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
}
