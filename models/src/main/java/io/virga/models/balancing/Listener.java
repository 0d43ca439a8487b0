package io.virga.models.balancing;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Outcome;
import org.jspecify.annotations.Nullable;

/** The port on which an application listens: its machine accepts connections at once, however long requests wait there. */
final class Listener extends Entity implements Endpoint {
    private final Calls calls;
    private final Endpoint target;
    private final InPort<Call> requests = inPort("connect", this::arrive);

    Listener(Simulation sim, String path, Calls calls, Endpoint target) {
        super(sim, path);
        this.calls = calls;
        this.target = target;
    }

    private void arrive(Call call) {
        calls.arrived(call);
        switch (target.state()) {
            case SERVING -> calls.answer(call, this, Outcome.OK);
            case REFUSING -> calls.answer(call, this, Outcome.RESET);
            case SILENT -> calls.lose(call, call.caller().connectTimeoutNanos(call));
        }
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    @Override
    public @Nullable AvailabilityZone zone() {
        return target.zone();
    }
}
