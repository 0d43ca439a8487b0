package io.virga.models.scaling;

import io.virga.kernel.Simulation;
import io.virga.models.monitoring.Metric;
import io.virga.models.monitoring.MetricPeriod;
import io.virga.models.monitoring.MetricSource;

/**
 * How often and how late the metrics of a group come (EC2 User Guide, "Monitor your instances using CloudWatch").
 *
 * @param isDetailed whether EC2 publishes its metrics each minute, not each five; balancers do so each minute anyway
 * @param delayNanos from the end of a period until alarms see its data point; AWS publishes no figure (assumption)
 */
public record Monitoring(boolean isDetailed, long delayNanos) {
    /** Each minute, at once. */
    public static final Monitoring DETAILED = new Monitoring(true, 0);

    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final int BASIC_MINUTES = 5;

    /** Between two data points of a metric. */
    public long resolutionNanos(GroupMetric metric) {
        return isSparse(metric) ? BASIC_MINUTES * MINUTE_NANOS : MINUTE_NANOS;
    }

    private boolean isSparse(GroupMetric metric) {
        return !isDetailed && metric.isOfInstances();
    }

    /**
     * A metric of the group in one-minute periods, four of five of which are missing under basic monitoring.
     *
     * @param path of the metric
     */
    public Metric minutes(AutoScalingGroup group, String path, GroupMetric metric) {
        Simulation sim = group.simulation();
        MetricSource source = source(group, metric);
        if (isSparse(metric)) {
            int first = (int) (sim.stream(path + "/first").nextDouble() * BASIC_MINUTES);
            source = new SparseSource(source, BASIC_MINUTES, first);
        }
        return new Metric(sim, path, MetricPeriod.minutes(sim), source, delayNanos);
    }

    /**
     * A metric of the group over longer periods.
     *
     * @param periodNanos a multiple of the metric's resolution
     */
    public Metric periods(AutoScalingGroup group, String path, GroupMetric metric, long periodNanos) {
        Simulation sim = group.simulation();
        return new Metric(sim, path, MetricPeriod.of(sim, periodNanos), source(group, metric), delayNanos);
    }

    private static MetricSource source(AutoScalingGroup group, GroupMetric metric) {
        return switch (metric) {
            case CPU_UTILIZATION -> InstanceMetric.cpuUtilization(group.members());
            case NETWORK_IN -> InstanceMetric.networkIn(group.members());
            case NETWORK_OUT -> InstanceMetric.networkOut(group.members());
            case ALB_REQUEST_COUNT_PER_TARGET -> new RequestsPerTarget(group);
            case HTTP_CODE_TARGET_5XX_COUNT -> new TargetErrors(group);
            case BACKLOG_PER_INSTANCE -> new BacklogPerInstance(group);
        };
    }
}
