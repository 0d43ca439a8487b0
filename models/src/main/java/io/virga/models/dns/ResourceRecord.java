package io.virga.models.dns;

/**
 * One of the records of a name.
 *
 * @param identifier tells it from the others of its name
 * @param target what it leads to
 * @param evaluateTargetHealth whether it is unhealthy when its target is; for aliases
 * @param health of its health check, or {@link HealthStatus#ALWAYS_HEALTHY}
 * @param criterion by which the policy chooses it
 */
public record ResourceRecord<C>(
        String identifier, RecordTarget target, boolean evaluateTargetHealth, HealthStatus health, C criterion) {
    boolean isHealthyFor(QueryOrigin origin) {
        return health.isHealthy() && (!evaluateTargetHealth || target.isHealthyFor(origin));
    }
}
