package io.virga.models.runbook;

/** Who is told that a step has ended, once for each time that it was begun. */
public interface StepEnd {
    void done();

    /** @param why in words */
    void failed(String why);
}
