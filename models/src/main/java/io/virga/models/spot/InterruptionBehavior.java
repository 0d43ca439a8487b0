package io.virga.models.spot;

/** What happens to a Spot Instance that is interrupted (EC2 User Guide, "Behavior of Spot Instance interruptions"). */
public enum InterruptionBehavior {
    TERMINATE,
    /** It is started again by EC2 when the pool has capacity; needs a persistent request. */
    STOP,
    /** As with stop, but hibernation begins with the notice, not two minutes after it. */
    HIBERNATE
}
