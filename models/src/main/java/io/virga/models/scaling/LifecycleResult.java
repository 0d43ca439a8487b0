package io.virga.models.scaling;

/** How a lifecycle action ends. */
public enum LifecycleResult {
    /** The instance goes on into service, or to its termination. */
    CONTINUE,
    /** The instance is terminated, and other hooks are not waited for. */
    ABANDON
}
