package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that operators do at a time, or that a runbook invokes; its action decides which properties it has. */
@Choice(by = By.PROPERTY, property = "action", noun = "operation")
@Doc("Something that operators do at a time, or that a runbook invokes. `action` decides which properties it has.")
public sealed interface OperationSpec
        permits StopInstances,
                TerminateInstances,
                HibernateInstances,
                StartInstances,
                RebootInstances,
                ModifyVolume,
                ModifyDbInstance,
                ConvertToMultiAz,
                ShiftTraffic,
                WriteData,
                CreateSnapshot,
                CopySnapshot,
                ModifySnapshotTier,
                RestoreSnapshotTier,
                DeleteSnapshot,
                EnableFastSnapshotRestores,
                RestoreVolume,
                SuspendProcesses,
                ResumeProcesses,
                StartInstanceRefresh,
                PromoteReadReplica,
                CreateDeployment,
                CreateLambdaDeployment,
                StartZonalShift,
                CancelZonalShift,
                SwitchoverGlobalCluster,
                FailoverGlobalCluster,
                BacktrackCluster,
                RestoreClusterToPointInTime,
                CreateDbSnapshot,
                RestoreToPointInTime,
                RestoreFromSnapshot {
    String AT = "The time on the scenario's clock.";
    String INVOKED = "it is done when a runbook invokes it";
    String TARGET = "The instances.";
    String VOLUME = "The ebsVolume, or the one instance with storage whose volume it is.";
    String SNAPSHOT = "The snapshot: the name of the createSnapshot or copySnapshot that makes it.";
    String SEND = "How fast the data goes.";
    String DATABASE = "The database, a dbInstance.";
    String GROUP = "The auto scaling group.";

    /** When, on the scenario's clock; null for what is done when a runbook invokes it. */
    @Nullable
    Duration at();

    /** Name of the resource, or of the snapshot, on which it is done. */
    String target();
}
