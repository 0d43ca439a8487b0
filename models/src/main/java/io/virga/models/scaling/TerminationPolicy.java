package io.virga.models.scaling;

import java.util.Comparator;
import java.util.List;

/** Which instance of a zone a group terminates first (EC2 Auto Scaling User Guide, "Termination policies"). */
public enum TerminationPolicy {
    /** The oldest: all instances of a group here come from one launch template, and AWS then looks at their age. */
    DEFAULT,
    /** The one that was launched first. */
    OLDEST_INSTANCE,
    /** The one that was launched last. */
    NEWEST_INSTANCE,
    /** The one that has least left of an hour of its run. */
    CLOSEST_TO_NEXT_INSTANCE_HOUR;

    private static final long HOUR_NANOS = 3_600_000_000_000L;

    /** The order in which these policies, one after another, terminate the instances of a zone at that time. */
    static Comparator<GroupInstance> order(List<TerminationPolicy> policies, long now) {
        Comparator<GroupInstance> order = Comparator.comparingLong(TerminationPolicy::launched);
        for (int i = policies.size() - 1; i >= 0; i--) {
            TerminationPolicy policy = policies.get(i);
            Comparator<GroupInstance> first = Comparator.comparingLong(member -> policy.rank(member, now));
            order = first.thenComparing(order);
        }
        return order;
    }

    private long rank(GroupInstance member, long now) {
        return switch (this) {
            case DEFAULT, OLDEST_INSTANCE -> launched(member);
            case NEWEST_INSTANCE -> -launched(member);
            case CLOSEST_TO_NEXT_INSTANCE_HOUR ->
                -Math.floorMod(now - member.instance().runningSinceNanos(), HOUR_NANOS);
        };
    }

    private static long launched(GroupInstance member) {
        return member.instance().launchedAtNanos();
    }
}
