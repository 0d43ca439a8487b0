package io.virga.models.scaling;

/** Which checks an auto scaling group acts on. */
public enum HealthCheckType {
    /** The instance runs and passes its status checks. */
    EC2,
    /** That, and its load balancers do not find it unhealthy. */
    ELB
}
