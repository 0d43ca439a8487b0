package io.virga.scenarios.spec.fault;

import java.time.Duration;

/** A fault domain below the zone loses its power. */
public sealed interface DomainFault permits HostFailure, RackPowerLoss, PowerDomainLoss {
    /** The level of the domain. */
    DomainLevel level();

    /** The domain, or a group or zone in which one is chosen. */
    String target();

    /** How long the power is away. */
    Duration duration();
}
