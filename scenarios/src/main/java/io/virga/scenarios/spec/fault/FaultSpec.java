package io.virga.scenarios.spec.fault;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Choice;
import io.virga.scenarios.spec.meta.Choice.By;
import io.virga.scenarios.spec.meta.Doc;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that goes wrong; its action decides which properties it has. */
@Choice(by = By.PROPERTY, property = "action", noun = "fault action")
@Doc("Something that goes wrong: once at a time (`at`), or again and again at random (`every`). `action` decides which"
        + " properties it has.")
public sealed interface FaultSpec
        permits ZonePowerLoss,
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
                NetworkPartition {
    String AT = "The time on the scenario's clock; the fault falls at random within `jitter` after it.";
    String EVERY = "The random time from the start or from the end of the previous fault to the next one.";
    String JITTER = "The span after `at` within which the fault falls, uniformly; 0s means exactly at `at`.";
    String FLAPPING = "How it comes and goes while it lasts.";
    String STEADY = "it is there all the time";
    String JITTER_SOURCE = "a fault does not keep to the full minute";

    /** When the fault happens, on the scenario's clock; null when it comes {@link #every} so often. */
    @Nullable
    Duration at();

    /** The time between faults; null when it happens once, {@link #at} a time. */
    @Nullable
    DistributionSpec every();

    /** The span after {@link #at} within which the fault falls; null when it comes {@link #every} so often. */
    @Nullable
    Duration jitter();

    /** How it comes and goes while it lasts; null when it is there all the time. */
    default @Nullable FlappingSpec flapping() {
        return null;
    }

    /** What is hit, as the scenario writes it. */
    String targetName();
}
