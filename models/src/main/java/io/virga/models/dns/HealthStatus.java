package io.virga.models.dns;

/** What the name servers believe of something's health at this moment. */
@FunctionalInterface
public interface HealthStatus {
    /** Of what has no health check (Route 53 developer guide, "How Route 53 chooses records when health checking"). */
    HealthStatus ALWAYS_HEALTHY = () -> true;

    boolean isHealthy();
}
