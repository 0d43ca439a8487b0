package io.virga.models.aurora;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Relay;
import io.virga.models.traffic.RelayPort;
import java.util.List;

/** Takes one thing that is asked of a Global Database in a zone of a secondary region, and passes it on. */
public final class ForwardingPort extends Entity implements RelayPort {
    /** How often a read that waits looks whether replication was broken or mended. */
    private static final long LOOK_NANOS = 100_000_000L;

    private record Read(Call call, WriteForwarding.Sight wanted) {}

    private final WriteForwarding region;
    private final AvailabilityZone zone;
    private final boolean writes;
    private final Calls calls;
    private final Relay relay;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final Activity<Read> waiting = activity("wait", this::await);

    /** @param writes whether it is a write; otherwise a read */
    ForwardingPort(
            Simulation sim,
            String path,
            WriteForwarding region,
            AvailabilityZone zone,
            boolean writes,
            Hop hop,
            Calls calls) {
        super(sim, path);
        this.region = region;
        this.zone = zone;
        this.writes = writes;
        this.calls = calls;
        this.relay = new Relay(calls, hop, this);
        zone.connect(this);
    }

    /** That in the zone, or the first that has power. */
    static ForwardingPort nearest(List<ForwardingPort> ports, AvailabilityZone zone) {
        ForwardingPort powered = ports.get(0);
        for (ForwardingPort port : ports) {
            if (port.zone == zone) {
                return port;
            }
            powered = powered.zone.isPowered() ? powered : port;
        }
        return powered;
    }

    private void arrive(Call call) {
        calls.arrived(call);
        if (!zone.isPowered()) {
            calls.lose(call, call.caller().connectTimeoutNanos(call));
        } else if (writes) {
            pass(call);
        } else {
            await(new Read(call, region.wanted(call.request().session())));
        }
    }

    private void await(Read read) {
        Call call = read.call;
        if (!zone.isPowered()) {
            calls.lose(call, call.caller().idleTimeoutNanos(call));
            return;
        }
        long wait = region.visibleNanos(read.wanted, now()) - now();
        if (wait > 0 && call.isAwaited()) {
            waiting.hold(read, Math.min(wait, LOOK_NANOS));
        } else {
            pass(call);
        }
    }

    private void pass(Call call) {
        Endpoint to = writes ? region.writer(call) : region.reader(call);
        if (to == null) {
            calls.answer(call, this, Outcome.UNAVAILABLE);
        } else {
            relay.pass(call, to, 0);
        }
    }

    private void answered(Call passed) {
        if (writes && passed.outcome().isOk()) {
            region.wrote(passed.request().session(), now());
        }
        relay.answered(passed, this::nothing);
    }

    /** Nothing is held for a call but the call itself. */
    private void nothing() {}

    @Override
    public void powerLost() {
        relay.lose(this::nothing);
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
        return FOR_EVER;
    }
}
