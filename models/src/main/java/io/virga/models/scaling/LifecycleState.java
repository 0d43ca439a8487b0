package io.virga.models.scaling;

/** States of an instance in its group. */
enum LifecycleState {
    PENDING,
    IN_SERVICE,
    TERMINATING,
    TERMINATED
}
