package io.virga.models.spot;

/** What a Spot Instance is told. */
public interface SpotInstance {
    /** There is capacity: it launches, or launches anew if an earlier instance of a persistent request is gone. */
    void launch();

    /** Its risk of interruption is elevated; comes with the notice or before it. */
    void rebalanceRecommended();

    /** It will be reclaimed: two minutes from now, or at once if it hibernates. */
    void interruptionNotice(InterruptionCause cause);

    /** Its capacity is taken: it terminates, stops or hibernates now. */
    void reclaim(InterruptionBehavior behavior);

    /** Capacity is back: it starts again after having been stopped or hibernated. */
    void resume();
}
