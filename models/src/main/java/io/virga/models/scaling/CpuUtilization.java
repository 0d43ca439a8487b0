package io.virga.models.scaling;

import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.MetricSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code CPUUtilization} of a group, in percent: the mean over its instances that were in service, warm and alive from the
 * beginning of the period to its end. Dead, warming and terminating instances report nothing and so do not dilute it.
 */
final class CpuUtilization implements MetricSource {
    private record Reading(long nanos, double busyVcpuNanos) {}

    private final GroupMembers members;
    private Map<GroupInstance, Reading> readings = new LinkedHashMap<>();

    CpuUtilization(GroupMembers members) {
        this.members = members;
    }

    @Override
    public Datapoint sample(long startNanos, long endNanos) {
        Map<GroupInstance, Reading> next = new LinkedHashMap<>();
        double sum = 0;
        int count = 0;
        for (GroupInstance member : members) {
            if (!reports(member, endNanos)) {
                continue;
            }
            Reading before = readings.get(member);
            if (before != null && before.nanos == startNanos) {
                sum += utilization(member, before, endNanos);
                count++;
            }
            next.put(member, new Reading(endNanos, member.instance().busyVcpuNanos()));
        }
        readings = next;
        return count == 0 ? Datapoint.missing(endNanos) : new Datapoint(endNanos, sum / count, count);
    }

    /** Mean use of its vCPUs since the reading, in percent, at most 100. */
    private static double utilization(GroupInstance member, Reading before, long now) {
        double available = (double) member.instance().type().vcpus() * (now - before.nanos);
        return Math.min(100, 100 * (member.instance().busyVcpuNanos() - before.busyVcpuNanos) / available);
    }

    private static boolean reports(GroupInstance member, long now) {
        return member.isInService()
                && !member.isWarmingUp(now)
                && member.instance().isReachable();
    }
}
