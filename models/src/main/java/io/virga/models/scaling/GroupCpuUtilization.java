package io.virga.models.scaling;

import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.MetricSource;
import java.util.List;

/**
 * {@code CPUUtilization} of a group, in percent: the mean over its instances that were in service, warm and alive from the
 * beginning of the period to its end. Dead, warming and terminating instances report nothing and so do not dilute it.
 */
final class GroupCpuUtilization implements MetricSource {
    private final List<GroupInstance> instances;

    /** @param instances of the group, as they are at each time */
    GroupCpuUtilization(List<GroupInstance> instances) {
        this.instances = instances;
    }

    @Override
    public Datapoint sample(long startNanos, long endNanos) {
        double sum = 0;
        int count = 0;
        for (GroupInstance member : instances) {
            if (!reports(member, endNanos)) {
                member.forgetReading();
                continue;
            }
            if (member.hasReadingOf(startNanos)) {
                sum += member.cpuUtilizationSinceReading(endNanos);
                count++;
            }
            member.read(endNanos);
        }
        return count == 0 ? Datapoint.missing(endNanos) : new Datapoint(endNanos, sum / count, count);
    }

    private static boolean reports(GroupInstance member, long now) {
        return member.isInService()
                && !member.isWarmingUp(now)
                && member.instance().isReachable();
    }
}
