package io.virga.models.scaling;

import io.virga.models.monitoring.Journal;
import io.virga.models.spot.InterruptionBehavior;
import io.virga.models.spot.InterruptionCause;
import io.virga.models.spot.SpotInstance;
import java.util.Locale;

/**
 * What becomes of a Spot Instance of a group.
 *
 * @param rebalancesCapacity whether the group replaces it before it is interrupted
 */
record SpotMember(AutoScalingGroup group, GroupInstance member, boolean rebalancesCapacity, Journal journal)
        implements SpotInstance {
    /** The group asks only pools that have capacity, and launches by itself. */
    @Override
    public void launch() {}

    /** It is at risk: a group that rebalances launches another in its place while it still works. */
    @Override
    public void rebalanceRecommended() {
        journal.record("spot", member.instance().path(), "rebalance recommendation");
        if (rebalancesCapacity) {
            member.putAtRisk();
            group.reconcile();
        }
    }

    /** It has two minutes left: a group that rebalances takes no more requests to it. */
    @Override
    public void interruptionNotice(InterruptionCause cause) {
        group.countSpotInterruption();
        String why = cause.name().toLowerCase(Locale.ROOT);
        journal.record("spot", member.instance().path(), "interruption notice: " + why);
        if (rebalancesCapacity && member.isInService()) {
            group.replace(member, "leaves before its interruption");
        }
    }

    /** It is gone; unless the group has replaced it already, its health check finds out. */
    @Override
    public void reclaim(InterruptionBehavior behavior) {
        journal.record("spot", member.instance().path(), "reclaimed");
        if (member.isInService()) {
            member.instance().terminate();
        } else {
            group.lose(member);
        }
    }

    /** A request of a group is one-time: it has nothing to resume. */
    @Override
    public void resume() {
        throw new IllegalStateException(member.instance().path() + " was terminated and cannot resume");
    }
}
