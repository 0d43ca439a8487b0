package io.virga.scenarios.build;

import io.virga.models.traffic.ConnectionTotals;
import io.virga.models.traffic.StationTotals;

/** The metrics that all stations have in common. */
final class StationMetrics {
    private static final double NANOS_PER_SECOND = 1e9;

    private StationMetrics() {}

    static void observe(StationTotals totals, Observations to) {
        long departed = totals.completions() + totals.interrupted() + totals.leftQueue();
        to.count("Requests", "sum", totals.arrivals());
        to.count("RejectedRequests", "sum", totals.refused());
        to.count("InterruptedRequests", "sum", totals.interrupted());
        to.ratio("RequestsInFlight", "mean", "count", totals.present().mean(), 1, totals.arrivals());
        to.ratio(
                "QueueTime",
                "mean",
                "s",
                totals.queuedNanos() / NANOS_PER_SECOND,
                totals.dequeued(),
                totals.dequeued());
        to.ratio("ResponseTime", "mean", "s", totals.sojournNanos() / NANOS_PER_SECOND, departed, departed);
    }

    /** What the connection pools of an application did. */
    static void observeConnections(ConnectionTotals totals, Observations to) {
        to.count("RejectedConnectionRequests", "sum", totals.refused());
        to.count("ConnectionTimeouts", "sum", totals.timedOut());
        to.ratio("ConnectionsInUse", "mean", "count", totals.busy().mean(), 1, totals.obtained());
        to.ratio(
                "ConnectionTime",
                "mean",
                "s",
                totals.waitedNanos() / NANOS_PER_SECOND,
                totals.obtained(),
                totals.obtained());
    }
}
