package io.virga.models.runbook;

/** The step was its time: a decision, or work that changes nothing in the model. */
public record Nothing() implements StepEffect {
    @Override
    public void begin(StepEnd end) {
        end.done();
    }
}
