package io.virga.models.scaling;

/** When a lifecycle hook holds an instance. */
public enum LifecycleTransition {
    /** Once the instance runs, before it is in service. */
    LAUNCHING("Pending:Wait"),
    /** Once its requests are drained, before it is terminated. */
    TERMINATING("Terminating:Wait");

    private final String waiting;

    LifecycleTransition(String waiting) {
        this.waiting = waiting;
    }

    /** The state of an instance that is held, as the API has it. */
    String waiting() {
        return waiting;
    }
}
