package io.virga.models.balancing;

/** States of a target, as the Application Load Balancer guide names them. */
public enum TargetHealth {
    INITIAL,
    HEALTHY,
    UNHEALTHY,
    DRAINING,
    UNUSED
}
