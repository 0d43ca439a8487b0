package io.virga.models.balancing;

import io.virga.kernel.Simulation;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.RequestClass;
import java.util.Arrays;

/** What each hour of a window held in the dimensions of a load balancer capacity unit. */
public final class LcuMeter {
    private static final long HOUR_NANOS = 3_600_000_000_000L;

    private final Simulation sim;
    private final long fromNanos;
    private final long idleTimeoutNanos;
    private double[] connections = new double[1];
    private long[] bytes = new long[1];
    private long[] requests = new long[1];

    /**
     * @param fromNanos start of the first hour on the simulation's clock; what is earlier is not counted
     * @param idleTimeoutNanos after which the balancer closes a connection without requests
     */
    LcuMeter(Simulation sim, long fromNanos, long idleTimeoutNanos) {
        this.sim = sim;
        this.fromNanos = fromNanos;
        this.idleTimeoutNanos = idleTimeoutNanos;
    }

    void count(Call call) {
        if (sim.now() < fromNanos) {
            return;
        }
        int hour = (int) ((sim.now() - fromNanos) / HOUR_NANOS);
        if (hour >= bytes.length) {
            connections = Arrays.copyOf(connections, Math.max(hour + 1, 2 * hour));
            bytes = Arrays.copyOf(bytes, connections.length);
            requests = Arrays.copyOf(requests, connections.length);
        }
        RequestClass kind = call.request().requestClass();
        requests[hour]++;
        connections[hour] += 1 / kind.requestsPerConnection();
        bytes[hour] += kind.requestSizeBytes() + kind.responseSizeBytes();
    }

    /** Requests in that hour, from 0. */
    public long requests(int hour) {
        return hour < requests.length ? requests[hour] : 0;
    }

    /** New connections in that hour, from 0. */
    public double newConnections(int hour) {
        return hour < connections.length ? connections[hour] : 0;
    }

    /**
     * Connections open at a time in that hour, times an hour: clients send what they have to say at once and then leave the
     * connection to the idle timeout (assumption).
     */
    public double activeConnectionHours(int hour) {
        return newConnections(hour) * idleTimeoutNanos / HOUR_NANOS;
    }

    /** Bytes of requests and answers in that hour. */
    public long processedBytes(int hour) {
        return hour < bytes.length ? bytes[hour] : 0;
    }
}
