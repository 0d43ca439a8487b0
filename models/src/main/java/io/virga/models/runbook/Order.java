package io.virga.models.runbook;

import io.virga.models.topology.ControlPlane;

/**
 * A call of the cloud's API, which fails while the control plane of its region is out of reach.
 *
 * @param controlPlane that carries it out
 * @param call what it does
 */
public record Order(ControlPlane controlPlane, Runnable call) implements StepEffect {
    @Override
    public void begin(StepEnd end) {
        String refusal = controlPlane.refusal();
        if (refusal == null) {
            call.run();
            end.done();
        } else {
            end.failed(refusal);
        }
    }
}
