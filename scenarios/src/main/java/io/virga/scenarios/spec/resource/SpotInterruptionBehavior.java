package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** What EC2 does with a Spot Instance that it interrupts. */
public enum SpotInterruptionBehavior {
    @Kind(value = "terminate", doc = "it is terminated two minutes after the notice, and the request is over")
    TERMINATE,
    @Kind(value = "stop", doc = "it is stopped two minutes after the notice, and started when capacity is back")
    STOP,
    @Kind(value = "hibernate", doc = "it hibernates at the notice, and goes on when capacity is back")
    HIBERNATE
}
