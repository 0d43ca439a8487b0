package io.virga.models.scaling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an instance refresh, under the names of its API.
 *
 * @param version to which the instances are brought; null for that which the group has then
 * @param minHealthyPercentage of the desired capacity that stays in service, healthy and warm, from 0 to 100
 * @param maxHealthyPercentage of the desired capacity that there may be meanwhile, from 100 to 200
 * @param instanceWarmupNanos from when a new instance is in service until it counts as healthy
 * @param checkpointPercentages of the instances after whose replacement it waits, rising; after the last it ends; empty for
 *     all instances without a wait
 * @param checkpointDelayNanos how long it waits
 * @param bakeNanos how long alarms are watched after the last replacement
 * @param skipMatching whether instances of that version already are left alone
 */
public record InstanceRefreshSettings(
        @Nullable LaunchVersion version,
        int minHealthyPercentage,
        int maxHealthyPercentage,
        long instanceWarmupNanos,
        List<Integer> checkpointPercentages,
        long checkpointDelayNanos,
        long bakeNanos,
        boolean skipMatching) {
    private static final int ALL = 100;

    public InstanceRefreshSettings {
        checkpointPercentages = List.copyOf(checkpointPercentages);
        if (minHealthyPercentage < 0 || minHealthyPercentage > ALL || maxHealthyPercentage < ALL) {
            throw new IllegalArgumentException("healthy percentages must lie around 100: " + minHealthyPercentage
                    + " and " + maxHealthyPercentage);
        }
    }

    /** The fewest healthy instances of a group of that size; rounded up. */
    int minHealthy(int desiredCapacity) {
        return (desiredCapacity * minHealthyPercentage + ALL - 1) / ALL;
    }

    /** How many instances more than desired there may be; at least one if any. */
    int surge(int desiredCapacity) {
        int more = maxHealthyPercentage - ALL;
        return more == 0 ? 0 : Math.max(1, desiredCapacity * more / ALL);
    }

    /** Of so many instances those that are replaced when the given checkpoint is reached; rounded up. */
    int upTo(int checkpoint, int instances) {
        int percentage = checkpointPercentages.isEmpty() ? ALL : checkpointPercentages.get(checkpoint);
        return (instances * percentage + ALL - 1) / ALL;
    }
}
