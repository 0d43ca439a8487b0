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
    private final ScalingPolicies policies;
    private final AutoScalingGroup group;
    private final TargetTracking rule;
    private final GroupMetric metric;
    private final long resolutionNanos;
    private final long warmupNanos;

    private TargetTrackingPolicy(
            ScalingPolicies policies, TargetTracking rule, GroupMetric metric, long resolutionNanos, long warmupNanos) {
        this.policies = policies;
        this.group = policies.group();
        this.rule = rule;
        this.metric = metric;
        this.resolutionNanos = resolutionNanos;
        this.warmupNanos = warmupNanos;
    }

    /** Creates the alarms of the policy, through which it lives. */
    static TargetTrackingPolicy attach(
            ScalingPolicies policies,
            String name,
            TargetTracking rule,
            GroupMetric metric,
            Monitoring monitoring,
            long warmupNanos,
            Journal journal) {
        TargetTrackingPolicy policy =
                new TargetTrackingPolicy(policies, rule, metric, monitoring.resolutionNanos(metric), warmupNanos);
        Metric minutes = monitoring.minutes(policies.group(), name + "." + metric.word(), metric);
        policy.alarm(name + ".AlarmHigh", minutes, policy.highRule(), journal, policy::scaleOut);
        if (!rule.disableScaleIn()) {
            policy.alarm(name + ".AlarmLow", minutes, policy.lowRule(), journal, policy::scaleIn);
        }
        return policy;
    }

    private AlarmRule highRule() {
        int points = TargetTracking.SCALE_OUT_DATAPOINTS;
        return new AlarmRule(Comparison.GREATER_THAN_THRESHOLD, rule.targetValue(), points, points);
    }

    private AlarmRule lowRule() {
        int points = TargetTracking.SCALE_IN_DATAPOINTS;
        return new AlarmRule(Comparison.LESS_THAN_THRESHOLD, rule.scaleInThreshold(), points, points);
    }

    private void alarm(String path, Metric of, AlarmRule alarmRule, Journal journal, AlarmAction action) {
        policies.act(new Alarm(group.simulation(), path, of, alarmRule, journal), action);
    }

    private void scaleOut(Datapoint latest, List<Datapoint> evaluated) {
        if (isRecent(latest, evaluated)) {
            Datapoint newest = evaluated.get(evaluated.size() - 1);
            policies.scaleOut(needed(newest), reason(newest), warmupNanos);
        }
    }

    private void scaleIn(Datapoint latest, List<Datapoint> evaluated) {
        Datapoint busiest = Collections.max(evaluated, Comparator.comparingInt(this::needed));
        if (isRecent(latest, evaluated) && needed(busiest) < group.desiredCapacity() && isWholeGroupBehind(evaluated)) {
            policies.proposeScaleIn(this, needed(busiest), reason(busiest), () -> {});
        }
    }

    /** Missing data changes nothing: the newest real point must be of the metric's latest period. */
    private boolean isRecent(Datapoint latest, List<Datapoint> evaluated) {
        long newestNanos = evaluated.get(evaluated.size() - 1).endNanos();
        return latest.endNanos() - newestNanos < resolutionNanos;
    }

    /** In a minute in which somebody served without reporting, the metric says too little of the load. */
    private boolean isWholeGroupBehind(List<Datapoint> points) {
        int inService = group.inServiceCount();
        return group.members().areSettled(group.simulation().now())
                && points.stream().allMatch(point -> point.sampleCount() >= inService);
    }

    private int needed(Datapoint point) {
        return rule.capacityFor(point.sampleCount(), point.value());
    }

    private String reason(Datapoint point) {
        return String.format(
                Locale.ROOT,
                "%s of %d instances is %.1f%s, the target %.1f%s, which takes %d",
                metric.word(),
                point.sampleCount(),
                point.value(),
                metric.unit(),
                rule.targetValue(),
                metric.unit(),
                needed(point));
    }
}
