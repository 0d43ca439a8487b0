package io.virga.models.scaling;

/** States of an instance in its group, as the EC2 Auto Scaling User Guide has them ("Lifecycle"). */
enum LifecycleState {
    PENDING,
    PENDING_WAIT,
    IN_SERVICE,
    TERMINATING,
    TERMINATING_WAIT,
    TERMINATED,
    WARMED_PENDING,
    WARMED_PENDING_WAIT,
    /** In the warm pool, prepared: stopped, hibernated or running. */
    WARMED
}
