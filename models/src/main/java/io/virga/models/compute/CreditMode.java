package io.virga.models.compute;

/** What a burstable instance does when its CPU credits are spent: AWS's {@code CreditSpecification}. */
public enum CreditMode {
    /** It falls to its baseline. */
    STANDARD,
    /** It goes on, on surplus credits that are paid for unless it earns them back. */
    UNLIMITED
}
