package io.virga.models.spot;

/** Why a Spot Instance is interrupted (EC2 User Guide, "Reasons for interruption"). */
public enum InterruptionCause {
    /** EC2 needs the capacity back. */
    CAPACITY,
    /** The Spot price rose above the maximum price of the request. */
    PRICE
}
