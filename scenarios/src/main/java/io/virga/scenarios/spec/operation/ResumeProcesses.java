package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.resource.ScalingProcessKind;
import java.time.Duration;
import java.util.List;

/** Processes of a group are resumed. */
@Kind(value = "resumeProcesses", doc = "Lets a group do again what it was kept from; first it does what it missed.")
public record ResumeProcesses(
        @Property(doc = AT, example = "20h") Duration at,
        @Property(doc = GROUP, example = "web") String target,

        @Property(doc = "The processes.", entry = "process", example = "[Launch, Terminate]")
        List<ScalingProcessKind> processes)
        implements OperationSpec, SelfChecking {
    @Override
    public List<Violation> violations() {
        return ScalingProcessKind.violations("processes", processes);
    }
}
