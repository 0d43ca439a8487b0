package io.virga.models.traffic;

/** What becomes of the copy of a hedged call that was not answered first. */
public enum HedgeLoser {
    /** Its server serves it to its end and answers in vain. */
    RUNS_ON,
    /** A message follows it: if it still waits for a worker it leaves the queue, else it is served to its end. */
    LEAVES_QUEUE,
    /**
     * Likewise, and where it is served already nothing more is begun for it: a computation or wait under way goes on to its
     * end, calls of its own are given up.
     */
    STOPS
}
