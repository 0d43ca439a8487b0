package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;
import org.jspecify.annotations.Nullable;

/** Something that goes wrong; its action decides which properties it has. */
@Choice(by = By.PROPERTY, property = "action", noun = "fault action")
@Doc("Something that goes wrong: once at a time (`at`), or again and again at random (`every`). `action` decides which"
        + " properties it has.")
public sealed interface FaultSpec
        permits RegionLoss,
                RegionIsolation,
                ControlPlaneLoss,
                ZonePowerLoss,
                HostFailure,
                RackPowerLoss,
                PowerDomainLoss,
                InstanceStop,
                InstanceReboot,
                InstanceImpairment,
                InstanceRetirement,
                Slowdown,
                ErrorRate,
                NetworkDelay,
                PacketLoss,
                NetworkPartition,
                ReadReplicaStop,
                ReplicationBreak,
                ReplicationSlowdown,
                DataCorruption,
                StorageFailure,
                SegmentFailure {
    String FLAPPING = "How it comes and goes while it lasts.";
    String STEADY = "it is there all the time";

    /** When the fault comes. */
    FaultTime time();

    /** How it comes and goes while it lasts; null when it is there all the time. */
    default @Nullable FlappingSpec flapping() {
        return null;
    }

    /** What is hit, as the scenario writes it. */
    String targetName();
}
