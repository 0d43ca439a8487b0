package io.virga.models.scaling;

import io.virga.models.compute.Instance;
import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.MetricSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A metric that EC2 publishes for each instance: the mean over those of a group that were in service, warm and alive from the
 * beginning of the period to its end. Dead, warming and terminating instances report nothing and so do not dilute it.
 */
final class InstanceMetric implements MetricSource {
    private static final double NANOS_PER_MINUTE = 60e9;

    /** What the metric is made of. */
    private interface Kind {
        /** What an instance has gathered since some moment that stays the same. */
        double count(Instance instance);

        /** The value of an instance that has gathered so much in so long. */
        double value(Instance instance, double gathered, long nanos);
    }

    private record Reading(long nanos, double count) {}

    private final GroupMembers members;
    private final Kind kind;
    private Map<GroupInstance, Reading> readings = new LinkedHashMap<>();

    private InstanceMetric(GroupMembers members, Kind kind) {
        this.members = members;
        this.kind = kind;
    }

    /** Mean use of the vCPUs, in percent, at most 100. */
    static InstanceMetric cpuUtilization(GroupMembers members) {
        return new InstanceMetric(members, new Kind() {
            @Override
            public double count(Instance instance) {
                return instance.busyVcpuNanos();
            }

            @Override
            public double value(Instance instance, double gathered, long nanos) {
                return Math.min(100, 100 * gathered / ((double) instance.type().vcpus() * nanos));
            }
        });
    }

    /** Bytes received in a minute. */
    static InstanceMetric networkIn(GroupMembers members) {
        return new InstanceMetric(
                members, (Rate) instance -> instance.application().countBytes().in());
    }

    /** Bytes sent in a minute. */
    static InstanceMetric networkOut(GroupMembers members) {
        return new InstanceMetric(
                members, (Rate) instance -> instance.application().countBytes().out());
    }

    /** What is gathered in a minute. */
    private interface Rate extends Kind {
        @Override
        default double value(Instance instance, double gathered, long nanos) {
            return gathered * NANOS_PER_MINUTE / nanos;
        }
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
            double gathered = kind.count(member.instance());
            Reading before = readings.get(member);
            if (before != null && before.nanos == startNanos) {
                sum += kind.value(member.instance(), gathered - before.count, endNanos - before.nanos);
                count++;
            }
            next.put(member, new Reading(endNanos, gathered));
        }
        readings = next;
        return count == 0 ? Datapoint.missing(endNanos) : new Datapoint(endNanos, sum / count, count);
    }

    private static boolean reports(GroupInstance member, long now) {
        return member.isInService()
                && !member.isWarmingUp(now)
                && member.instance().isReachable();
    }
}
