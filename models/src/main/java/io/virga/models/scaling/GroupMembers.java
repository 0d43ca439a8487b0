package io.virga.models.scaling;

import io.virga.models.compute.Instance;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** The instances that a group has now, in order of launch. */
final class GroupMembers implements Iterable<GroupInstance> {
    private final List<GroupInstance> members = new ArrayList<>();

    void add(GroupInstance member) {
        members.add(member);
    }

    void remove(GroupInstance member) {
        members.remove(member);
    }

    /** They are not changed through it; it changes when the group does. */
    List<GroupInstance> asList() {
        return members;
    }

    @Override
    public Iterator<GroupInstance> iterator() {
        return members.iterator();
    }

    int count(Predicate<GroupInstance> which) {
        int count = 0;
        for (GroupInstance member : members) {
            count += which.test(member) ? 1 : 0;
        }
        return count;
    }

    int count(LifecycleState state) {
        return count(member -> member.state() == state);
    }

    List<Instance> inService() {
        return members.stream()
                .filter(GroupInstance::isInService)
                .map(GroupInstance::instance)
                .toList();
    }

    /** Those on their way or warming up: capacity that the metric does not show yet. */
    int warmingUp(long now) {
        return count(member -> member.isActive() && (member.isPending() || member.isWarmingUp(now)));
    }

    /** Whether no instance is on its way, warming up or about to be replaced. */
    boolean areSettled(long now) {
        return count(member -> !isSettled(member, now)) == 0;
    }

    private static boolean isSettled(GroupInstance member, long now) {
        return switch (member.state()) {
            case PENDING, PENDING_WAIT -> false;
            case IN_SERVICE -> !member.isWarmingUp(now) && !member.isUnhealthy();
            case TERMINATING, TERMINATING_WAIT, TERMINATED, WARMED_PENDING, WARMED_PENDING_WAIT, WARMED -> true;
        };
    }
}
