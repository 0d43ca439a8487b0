package io.virga.models.scaling;

import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.MetricSource;

/**
 * {@code ALBRequestCountPerTarget} of a group: requests of the period by the instances in service at its end that run,
 * refused ones included. Balancers know nothing of warm-up, so instances that warm up are targets too.
 */
final class RequestsPerTarget implements MetricSource {
    private final AutoScalingGroup group;
    private final long sinceNanos;
    private long before;

    RequestsPerTarget(AutoScalingGroup group) {
        this.group = group;
        this.sinceNanos = group.simulation().now();
        this.before = group.requestCount();
    }

    @Override
    public Datapoint sample(long startNanos, long endNanos) {
        long requests = group.requestCount() - before;
        before += requests;
        int targets = group.members()
                .count(member -> member.isInService() && member.instance().isReachable());
        return targets == 0 || startNanos < sinceNanos
                ? Datapoint.missing(endNanos)
                : new Datapoint(endNanos, (double) requests / targets, targets);
    }
}
