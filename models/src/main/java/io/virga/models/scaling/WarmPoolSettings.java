package io.virga.models.scaling;

import io.virga.models.compute.InstanceTimes;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a group's warm pool, under the names of its API.
 *
 * @param minSize the fewest instances in the pool
 * @param maxGroupPreparedCapacity instances in service and in the pool together; null for the group's maxSize
 * @param reuseOnScaleIn whether instances go back to the pool when the group has too many
 * @param times of prepared instances: until they run, answer, resume and stop
 */
public record WarmPoolSettings(
        State poolState,
        int minSize,
        @Nullable Integer maxGroupPreparedCapacity,
        boolean reuseOnScaleIn,
        InstanceTimes times) {
    /** How prepared instances wait. */
    public enum State {
        /** Not billed; they start and boot when they are needed. */
        STOPPED,
        /** Billed; they serve as soon as they are registered. */
        RUNNING,
        /** Not billed; they start and resume when they are needed. */
        HIBERNATED
    }

    /** How many instances the pool of a group of that size has (EC2 Auto Scaling User Guide, "Warm pools"). */
    public int size(int maxSize, int desiredCapacity) {
        int prepared = maxGroupPreparedCapacity == null ? maxSize : maxGroupPreparedCapacity;
        return Math.max(minSize, prepared - desiredCapacity);
    }
}
