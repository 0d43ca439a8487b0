package io.virga.models.vpc;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.models.network.DataCharge;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.ByteCount;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Relay;
import io.virga.models.traffic.RelayPort;

/**
 * Passes the calls of one operation through a gateway. Each call has a connection while it is under way. A call for which no
 * port is free gets no answer, so that its caller gives up connecting.
 */
public final class GatewayPort extends Entity implements RelayPort {
    /** A connection that is silent for longer is closed (VPC User Guide, "NAT gateway basics"). */
    private static final long IDLE_TIMEOUT_NANOS = 350_000_000_000L;

    private final ZonalGateway gateway;
    private final SourcePorts ports;
    private final Endpoint destination;
    private final Calls calls;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final Relay relay;
    private final Runnable release;

    GatewayPort(Simulation sim, String path, ZonalGateway gateway, SourcePorts ports, Endpoint destination, Hop hop) {
        super(sim, path);
        this.gateway = gateway;
        this.ports = ports;
        this.destination = destination;
        this.calls = gateway.calls();
        this.relay = new Relay(calls, hop, this);
        this.release = ports::release;
        zone().connect(this);
    }

    private void arrive(Call call) {
        calls.arrived(call);
        if (!zone().isPowered() || !ports.allocate()) {
            calls.lose(call, call.caller().connectTimeoutNanos(call));
            return;
        }
        relay.pass(call, destination, 0);
    }

    private void answered(Call passed) {
        relay.answered(passed, release);
    }

    @Override
    public void powerLost() {
        relay.lose(release);
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
        return gateway.zone();
    }

    @Override
    public DataCharge dataCharge() {
        return gateway.settings().dataCharge();
    }

    @Override
    public ByteCount byteCount() {
        return gateway.bytes();
    }

    @Override
    public long connectTimeoutNanos() {
        return IDLE_TIMEOUT_NANOS;
    }

    @Override
    public long idleTimeoutNanos() {
        return IDLE_TIMEOUT_NANOS;
    }
}
