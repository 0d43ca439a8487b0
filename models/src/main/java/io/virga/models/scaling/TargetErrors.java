package io.virga.models.scaling;

import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.MetricSource;

/**
 * {@code HTTPCode_Target_5XX_Count} of a group's targets: errors with which its instances answered in the period, refusals
 * for a full queue included. It is reported only when there were any (Application Load Balancer user guide, CloudWatch
 * metrics).
 */
final class TargetErrors implements MetricSource {
    private final AutoScalingGroup group;
    private long before;

    TargetErrors(AutoScalingGroup group) {
        this.group = group;
        this.before = group.errorCount();
    }

    @Override
    public Datapoint sample(long startNanos, long endNanos) {
        long errors = group.errorCount() - before;
        before += errors;
        return errors == 0 ? Datapoint.missing(endNanos) : new Datapoint(endNanos, errors, (int) errors);
    }
}
