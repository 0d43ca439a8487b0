package io.virga.models.scaling;

import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.MetricSource;

/**
 * The backlog of a group's instances for each of them in service, as a job would publish it as a custom metric (EC2 Auto
 * Scaling User Guide, "Scaling policy based on Amazon SQS"): at the end of the period, the calls that wait for a worker, and the
 * messages that are visible in queues that the instances consume.
 */
final class BacklogPerInstance implements MetricSource {
    private final AutoScalingGroup group;

    BacklogPerInstance(AutoScalingGroup group) {
        this.group = group;
    }

    @Override
    public Datapoint sample(long startNanos, long endNanos) {
        long backlog = group.backlog();
        int inService = 0;
        for (GroupInstance member : group.members()) {
            if (member.isInService() && member.instance().isReachable()) {
                backlog += member.instance().application().waiting();
                inService++;
            }
        }
        return inService == 0
                ? Datapoint.missing(endNanos)
                : new Datapoint(endNanos, (double) backlog / inService, inService);
    }
}
