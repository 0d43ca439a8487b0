package io.virga.models.runbook;

/** What a step does once the time for it has passed. */
public sealed interface StepEffect permits Nothing, Order, Wait, AllOf {
    /** Begins; exactly one method of {@code end} is called, now or later. */
    void begin(StepEnd end);
}
