package io.virga.models.balancing;

/**
 * How many of its targets must be healthy for a target group to count as healthy. Both numbers must be reached. Source: ALB
 * user guide, "Target group health".
 *
 * @param targets at least 1
 * @param share of all targets, 0 (no such demand) to 1
 */
public record HealthThreshold(int targets, double share) {
    /** AWS's default. */
    public static final HealthThreshold ONE_TARGET = new HealthThreshold(1, 0);

    public HealthThreshold {
        if (targets < 1 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("no threshold: " + targets + " targets, a share of " + share);
        }
    }

    boolean isReached(int healthy, int all) {
        return healthy >= targets && healthy >= share * all;
    }
}
