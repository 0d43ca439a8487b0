package io.virga.models.pricing;

/** How what stands on a line was bought. */
public enum PurchaseOption {
    /** At the list price, by what was used or provisioned. */
    ON_DEMAND,
    SPOT,
    /** Reserved Instances that usage took. */
    RESERVED_INSTANCES,
    UNUSED_RESERVED_INSTANCES,
    /** Savings Plans that usage took. */
    SAVINGS_PLANS,
    UNUSED_SAVINGS_PLANS,
    UNUSED_CAPACITY_RESERVATIONS,
    /** With a minus: usage on demand that commitments paid for. */
    PAID_BY_COMMITMENTS
}
