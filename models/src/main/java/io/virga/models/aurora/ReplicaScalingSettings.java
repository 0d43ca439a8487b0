package io.virga.models.aurora;

import io.virga.kernel.random.Variate;
import io.virga.models.scaling.TargetTracking;

/**
 * How the readers of a cluster are scaled.
 *
 * @param metric that is followed
 * @param rule its target
 * @param minReaders at least 0
 * @param maxReaders at most 15
 * @param scaleOutCooldownNanos in which only a larger request than the last adds readers
 * @param scaleInCooldownNanos after readers were removed, in which no more are
 * @param creation from the decision until a reader serves, in nanoseconds
 */
public record ReplicaScalingSettings(
        ReaderMetric metric,
        TargetTracking rule,
        int minReaders,
        int maxReaders,
        long scaleOutCooldownNanos,
        long scaleInCooldownNanos,
        Variate creation) {
    /** Readers that a cluster can have (Aurora user guide, "Replication with Amazon Aurora"). */
    public static final int MOST_READERS = 15;

    public ReplicaScalingSettings {
        if (minReaders < 0 || minReaders > maxReaders || maxReaders > MOST_READERS) {
            throw new IllegalArgumentException(
                    "readers are scaled within 0 to 15, not " + minReaders + " to " + maxReaders);
        }
    }
}
