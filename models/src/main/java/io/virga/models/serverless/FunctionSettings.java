package io.virga.models.serverless;

/**
 * How a function runs.
 *
 * @param timeoutNanos after which an invocation is ended, initialization not included
 * @param reuse which idle environment takes the next event
 * @param idleNanos after which an idle environment is given back
 * @param coldStart how long a new environment takes
 */
public record FunctionSettings(long timeoutNanos, ReusePolicy reuse, long idleNanos, ColdStart coldStart) {}
