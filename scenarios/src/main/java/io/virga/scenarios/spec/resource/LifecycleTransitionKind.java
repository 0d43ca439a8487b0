package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** When a lifecycle hook holds an instance. */
public enum LifecycleTransitionKind {
    @Kind(value = "launching", doc = "once the instance runs, before it is registered and in service")
    LAUNCHING,
    @Kind(value = "terminating", doc = "once its requests are drained, before it is terminated")
    TERMINATING
}
