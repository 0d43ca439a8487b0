package io.virga.models.balancing;

import java.util.List;

/** One instance leaving: over when no node has anything with it; what is left after the delay is cut off. */
final class Deregistration {
    private final List<NodeTarget> targets;
    private final Runnable whenDrained;
    private int busy;

    Deregistration(List<NodeTarget> targets, Runnable whenDrained) {
        this.targets = targets;
        this.whenDrained = whenDrained;
    }

    /** Returns whether it is over already. */
    boolean start() {
        busy = targets.size() + 1;
        targets.forEach(target -> target.drain(this::drained));
        drained();
        return busy == 0;
    }

    private void drained() {
        if (--busy == 0) {
            whenDrained.run();
        }
    }

    /** The deregistration delay is over. */
    void end() {
        targets.forEach(NodeTarget::endDraining);
    }
}
