package io.virga.models.scaling;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The processes of a group that are suspended now. */
final class SuspendedProcesses {
    private final Set<ScalingProcess> suspended = EnumSet.noneOf(ScalingProcess.class);

    void suspend(Collection<ScalingProcess> processes) {
        suspended.addAll(processes);
    }

    void resume(Collection<ScalingProcess> processes) {
        suspended.removeAll(processes);
    }

    boolean run(ScalingProcess process) {
        return !suspended.contains(process);
    }

    /** Whether instances can be replaced, which takes both a launch and a termination. */
    boolean allowReplacement() {
        return run(ScalingProcess.LAUNCH) && run(ScalingProcess.TERMINATE);
    }
}
