package io.virga.scenarios.spec.fault;

import java.time.Duration;

/** A fault of a whole region. */
public sealed interface RegionFault permits RegionLoss, RegionIsolation, ControlPlaneLoss {
    String TARGET = "The region.";

    /** The name of the region. */
    String target();

    Duration duration();
}
