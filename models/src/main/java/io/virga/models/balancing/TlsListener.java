package io.virga.models.balancing;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Calls;
import java.util.function.Consumer;

/** Ends TLS at a node: a request that opens a connection is read once the handshake is over. */
final class TlsListener extends Entity {
    private final Calls calls;
    private final TlsHandshake handshake;
    private final RandomStream draws;
    private final Activity<Call> shaking;

    /**
     * @param draws say which requests open a connection, by the keys of their calls
     * @param whenOpen is given each request that was held
     */
    TlsListener(
            Simulation sim,
            String path,
            Calls calls,
            TlsHandshake handshake,
            RandomStream draws,
            Consumer<Call> whenOpen) {
        super(sim, path);
        this.calls = calls;
        this.handshake = handshake;
        this.draws = draws;
        this.shaking = activity("handshake", whenOpen::accept);
    }

    /**
     * Holds a request that opens a connection, one of as many as share one in the mean; whether it does. A round trip takes
     * twice what the request took.
     */
    boolean holds(Call call) {
        double share = 1 / call.request().requestClass().requestsPerConnection();
        if (share < 1 && draws.at(call.key()).nextDouble() >= share) {
            return false;
        }
        long roundTrip = 2 * calls.underWayNanos(call);
        shaking.hold(call, handshake.roundTrips() * roundTrip + handshake.computeNanos());
        return true;
    }
}
