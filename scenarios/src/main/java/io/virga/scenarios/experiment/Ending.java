package io.virga.scenarios.experiment;

/** Decides from what a replication has found so far whether it may end before the end of its window. */
@FunctionalInterface
interface Ending {
    /** @param soFar with requests counted only as far as all of them have ended, and without observations and costs */
    boolean isReached(Replication soFar);
}
