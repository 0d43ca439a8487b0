package io.virga.models.scaling;

import io.virga.kernel.Handler;
import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmRule;
import io.virga.models.monitoring.Comparison;
import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.Journal;
import io.virga.models.monitoring.Metric;
import java.util.Locale;

/**
 * A target tracking policy at work: two alarms, and what they do to the group in each minute in which they stand.
 *
 * <p>The capacity that the metric stands for is that of the instances that reported it. Instances that warm up or are still
 * to come count as added already, so that a breach that lasts adds only what it needs beyond them (the guide's walk: 10
 * instances at a metric that asks for 13, one of them on its way already, are 13 and not 14). Nothing is removed while an
 * instance is pending, warming up, unhealthy or silent.
 */
final class TargetTrackingPolicy {
    private static final double FULL_UTILIZATION = 100;

    private final AutoScalingGroup group;
    private final TargetTracking rule;
    private final Journal journal;
    private int unmet;

    private TargetTrackingPolicy(AutoScalingGroup group, TargetTracking rule, Journal journal) {
        this.group = group;
        this.rule = rule;
        this.journal = journal;
    }

    /** Creates the alarms of the policy, through which it lives. */
    static void attach(AutoScalingGroup group, TargetTracking rule, Metric metric, Journal journal) {
        TargetTrackingPolicy policy = new TargetTrackingPolicy(group, rule, journal);
        policy.alarm("AlarmHigh", metric, policy.highRule(), policy::scaleOut);
        if (!rule.disableScaleIn()) {
            policy.alarm("AlarmLow", metric, policy.lowRule(), policy::scaleIn);
        }
    }

    private AlarmRule highRule() {
        int points = TargetTracking.SCALE_OUT_DATAPOINTS;
        return new AlarmRule(Comparison.GREATER_THAN_THRESHOLD, rule.targetValue(), points, points);
    }

    private AlarmRule lowRule() {
        int points = TargetTracking.SCALE_IN_DATAPOINTS;
        return new AlarmRule(Comparison.LESS_THAN_THRESHOLD, rule.scaleInThreshold(), points, points);
    }

    private void alarm(String name, Metric metric, AlarmRule alarmRule, Handler<Datapoint> action) {
        new Alarm(group.simulation(), group.path() + "." + name, metric, alarmRule, journal, action);
    }

    private void scaleOut(Datapoint point) {
        int needed = needed(point);
        if (needed > group.desiredCapacity()) {
            if (group.desiredCapacity() < group.maxSize()) {
                group.setDesiredCapacity(needed, reason(point, needed));
            } else if (needed != unmet) {
                journal.record(
                        "scaling", group.path(), "stays at maxSize " + group.maxSize() + ": " + reason(point, needed));
            }
            unmet = needed;
        }
    }

    private void scaleIn(Datapoint point) {
        int needed = needed(point);
        if (!point.isMissing() && needed < group.desiredCapacity() && group.allReport(point)) {
            group.setDesiredCapacity(needed, reason(point, needed));
        }
    }

    /** 0 when the data point is missing: then nothing is known and nothing is done. */
    private int needed(Datapoint point) {
        return point.isMissing() ? 0 : rule.capacityFor(point.sampleCount(), Math.min(FULL_UTILIZATION, point.value()));
    }

    private String reason(Datapoint point, int needed) {
        return String.format(
                Locale.ROOT,
                "CPUUtilization of %d instances is %.1f%%, the target %.1f%%, which takes %d",
                point.sampleCount(),
                point.value(),
                rule.targetValue(),
                needed);
    }
}
