package io.virga.models.dns;

import java.util.List;

/**
 * A health check of other health checks.
 *
 * @param threshold so many of them must be healthy; with 0 it always is, with more than there are it never is (Route 53
 *     developer guide, "Values for calculated health checks")
 */
public record CalculatedHealthCheck(List<HealthStatus> children, int threshold, boolean inverted)
        implements HealthStatus {
    public CalculatedHealthCheck {
        children = List.copyOf(children);
    }

    @Override
    public boolean isHealthy() {
        int healthy = 0;
        for (HealthStatus child : children) {
            healthy += child.isHealthy() ? 1 : 0;
        }
        return healthy >= threshold != inverted;
    }
}
