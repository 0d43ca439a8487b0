package io.virga.models.traffic;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.models.network.InstanceBandwidth;
import io.virga.models.network.NetworkRating;

/** The network interface of a station's machine: holds messages up as its bandwidth demands. */
public final class NetworkInterface extends Entity {
    private final InstanceBandwidth bandwidth;
    private final InPort<Call> stationRequests;
    private final InPort<Call> stationAnswers;
    private final InPort<Call> requests = inPort("request", this::receiveRequest);
    private final InPort<Call> answers = inPort("answer", this::receiveAnswer);

    /** @param stationRequests where requests go when they are taken in, and answers likewise */
    NetworkInterface(
            Simulation sim,
            String path,
            NetworkRating rating,
            InPort<Call> stationRequests,
            InPort<Call> stationAnswers) {
        super(sim, path);
        this.bandwidth = new InstanceBandwidth(rating);
        this.stationRequests = stationRequests;
        this.stationAnswers = stationAnswers;
    }

    InPort<Call> requests() {
        return requests;
    }

    InPort<Call> answers() {
        return answers;
    }

    /** Sends a message of that size now. */
    InstanceBandwidth.Passage send(long bytes, boolean beyondRegion) {
        return bandwidth.send(now(), bytes, beyondRegion);
    }

    private void receiveRequest(Call call) {
        long bytes = call.request().requestClass().requestSizeBytes();
        stationRequests.schedule(call, receiveNanos(call, bytes));
    }

    private void receiveAnswer(Call call) {
        long bytes = call.request().requestClass().responseSizeBytes();
        stationAnswers.schedule(call, receiveNanos(call, bytes));
    }

    private long receiveNanos(Call call, long bytes) {
        return bandwidth.receiveNanos(now(), call.transferNanos(), bytes, call.isBeyondRegion());
    }
}
