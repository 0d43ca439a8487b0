package io.virga.models.scaling;

import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmAction;
import io.virga.models.monitoring.AlarmRule;
import io.virga.models.monitoring.Comparison;
import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.Journal;
import io.virga.models.monitoring.Metric;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A target tracking policy at work: two alarms, and what they do to the group in each minute in which they stand.
 *
 * <p>The capacity that the metric stands for is that of the instances that reported it. Instances that warm up or are still
 * to come count as added already, so that a breach that lasts adds only what it needs beyond them (the guide's walk: 10
 * instances at a metric that asks for 13, one of them on its way already, are 13 and not 14).
 *
 * <p>It adds instances for the last minute's metric, as fast as it can, and removes them more gradually (the guide's words):
 * only those that none of the fifteen low minutes needed, so that the metric is not likely to be above the target again, and
 * none while an instance is pending, warming up or unhealthy, nor until all in service have reported in each of those
 * minutes. How AWS does that is not published (assumption).
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

    private void alarm(String name, Metric metric, AlarmRule alarmRule, AlarmAction action) {
        new Alarm(group.simulation(), group.path() + "." + name, metric, alarmRule, journal, action);
    }

    private void scaleOut(Datapoint latest, List<Datapoint> evaluated) {
        if (latest.isMissing() || needed(latest) <= group.desiredCapacity()) {
            return;
        }
        int needed = needed(latest);
        if (group.desiredCapacity() < group.maxSize()) {
            group.setDesiredCapacity(needed, reason(latest));
        } else if (needed != unmet) {
            journal.record("scaling", group.path(), "stays at maxSize " + group.maxSize() + ": " + reason(latest));
        }
        unmet = needed;
    }

    private void scaleIn(Datapoint latest, List<Datapoint> evaluated) {
        Datapoint busiest = Collections.max(evaluated, Comparator.comparingInt(this::needed));
        if (!latest.isMissing() && needed(busiest) < group.desiredCapacity() && isWholeGroupBehind(evaluated)) {
            group.setDesiredCapacity(needed(busiest), reason(busiest));
        }
    }

    /** In a minute in which somebody served without reporting, the metric says too little of the load. */
    private boolean isWholeGroupBehind(List<Datapoint> points) {
        int inService = group.inServiceCount();
        return group.isSettled() && points.stream().allMatch(point -> point.sampleCount() >= inService);
    }

    private int needed(Datapoint point) {
        return rule.capacityFor(point.sampleCount(), Math.min(FULL_UTILIZATION, point.value()));
    }

    private String reason(Datapoint point) {
        return String.format(
                Locale.ROOT,
                "CPUUtilization of %d instances is %.1f%%, the target %.1f%%, which takes %d",
                point.sampleCount(),
                point.value(),
                rule.targetValue(),
                needed(point));
    }
}
