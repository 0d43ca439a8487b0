package io.virga.models.scaling;

import io.virga.models.topology.ControlPlane;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The processes of a group that are suspended now: those that somebody suspended, and without the control plane of the
 * region all that would launch, terminate or replace instances. A launch that has begun goes on to its load balancers
 * (assumption).
 */
final class SuspendedProcesses {
    private static final List<ScalingProcess> OF_DATA_PLANE =
            List.of(ScalingProcess.ADD_TO_LOAD_BALANCER, ScalingProcess.HEALTH_CHECK);

    private final ControlPlane controlPlane;
    private final Set<ScalingProcess> suspended = EnumSet.noneOf(ScalingProcess.class);

    SuspendedProcesses(ControlPlane controlPlane) {
        this.controlPlane = controlPlane;
    }

    void suspend(Collection<ScalingProcess> processes) {
        suspended.addAll(processes);
    }

    void resume(Collection<ScalingProcess> processes) {
        suspended.removeAll(processes);
    }

    boolean run(ScalingProcess process) {
        return !suspended.contains(process) && (controlPlane.isAvailable() || OF_DATA_PLANE.contains(process));
    }

    /** Whether instances can be replaced, which takes both a launch and a termination. */
    boolean allowReplacement() {
        return run(ScalingProcess.LAUNCH) && run(ScalingProcess.TERMINATE);
    }
}
