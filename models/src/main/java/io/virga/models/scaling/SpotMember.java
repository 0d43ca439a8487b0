package io.virga.models.scaling;

import io.virga.models.spot.InterruptionBehavior;
import io.virga.models.spot.InterruptionCause;
import io.virga.models.spot.SpotInstance;

/** Tells a group what becomes of one of its Spot Instances. */
record SpotMember(AutoScalingGroup group, GroupInstance member) implements SpotInstance {
    /** The group asks only pools that have capacity, and launches by itself. */
    @Override
    public void launch() {}

    @Override
    public void rebalanceRecommended() {
        group.interruptionLikely(member);
    }

    @Override
    public void interruptionNotice(InterruptionCause cause) {
        group.interruptionNotice(member, cause);
    }

    @Override
    public void reclaim(InterruptionBehavior behavior) {
        group.reclaimed(member);
    }

    /** A request of a group is one-time: it has nothing to resume. */
    @Override
    public void resume() {
        throw new IllegalStateException(member.instance().path() + " was terminated and cannot resume");
    }
}
