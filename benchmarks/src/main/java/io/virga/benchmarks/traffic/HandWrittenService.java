package io.virga.benchmarks.traffic;

import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.kernel.statistics.LatencyHistogram;

/**
 * The queueing network of {@code fifty-targets.yaml} as one loop, with no cloud around it: Poisson arrivals, the balancer's
 * latency, a way to one of the targets in turn, processor sharing there, the way back, a histogram of response times.
 *
 * <p>What nobody can be queued for is added up instead of scheduled, so that a request takes three events. There are no
 * timeouts, health checks, limits of workers, records by minute, bytes, or failures.
 */
final class HandWrittenService {
    private static final double RATE = 7000;
    private static final int TARGETS = 50;
    private static final int ZONES = 3;
    private static final int ARRIVAL = -1;

    private final Variate interarrival = new Exponential(1e9 / RATE);
    private final Variate work = new Exponential(10e6);
    private final Variate balancerLatency = LogNormal.ofMeanAndQuantile(2e6, 0.99, 8e6);
    private final Variate betweenZones = LogNormal.ofMeanAndQuantile(0.8e6, 0.99, 3.2e6);
    private final Variate withinZone = LogNormal.ofMeanAndQuantile(0.25e6, 0.99, 1e6);
    private final RandomStream draws = RandomStream.of(1, 0, "service");
    private final EventHeap events = new EventHeap();
    private final SharedProcessor[] targets = new SharedProcessor[TARGETS];
    private final LatencyHistogram responses = new LatencyHistogram();
    private long arrivals;

    HandWrittenService() {
        for (int i = 0; i < TARGETS; i++) {
            targets[i] = new SharedProcessor();
        }
        events.add(interarrival.sampleNanos(draws), ARRIVAL, 0);
    }

    /** Serves that many requests more; tells something that depends on all of them. */
    long run(long requests) {
        long end = responses.count() + requests;
        while (responses.count() < end) {
            long now = events.firstTime();
            int kind = events.firstKind();
            long note = events.firstNote();
            events.removeFirst();
            if (kind == ARRIVAL) {
                arrive(now);
            } else if (kind < TARGETS) {
                start(kind, now, note);
            } else {
                finish(kind - TARGETS, now, note);
            }
        }
        return responses.maxNanos();
    }

    private void arrive(long now) {
        events.add(now + interarrival.sampleNanos(draws), ARRIVAL, 0);
        int zone = (int) (draws.nextDouble() * ZONES);
        int target = (int) (arrivals++ % TARGETS);
        events.add(
                now + balancerLatency.sampleNanos(draws) + wayNanos(zone, target),
                target,
                now - wayNanos(zone, target));
    }

    private long wayNanos(int zone, int target) {
        return (zone == target % ZONES ? withinZone : betweenZones).sampleNanos(draws) / 2;
    }

    /** A request comes to a target; its note is when it arrived, less the way back that it will have. */
    private void start(int number, long now, long arrivedNanos) {
        SharedProcessor target = targets[number];
        target.add(now, work.sampleNanos(draws), arrivedNanos);
        events.add(target.nextEndNanos(now), TARGETS + number, target.version());
    }

    private void finish(int number, long now, long version) {
        SharedProcessor target = targets[number];
        if (version != target.version()) {
            return;
        }
        responses.record(now - target.removeFirst(now));
        if (target.isBusy()) {
            events.add(target.nextEndNanos(now), TARGETS + number, target.version());
        }
    }
}
