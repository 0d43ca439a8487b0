package io.virga.models.runbook;

import io.virga.models.topology.ControlPlane;
import org.jspecify.annotations.Nullable;

/**
 * A call of the cloud's API, which fails while the control plane of its region is out of reach.
 *
 * @param controlPlane that carries it out; null where nothing that is simulated takes it away
 * @param call what it does
 */
public record Order(@Nullable ControlPlane controlPlane, Runnable call) implements StepEffect {
    @Override
    public void begin(StepEnd end) {
        String refusal = controlPlane == null ? null : controlPlane.refusal();
        if (refusal == null) {
            call.run();
            end.done();
        } else {
            end.failed(refusal);
        }
    }
}
