package io.virga.models.compute;

import io.virga.kernel.random.Variate;

/**
 * How long the transitions of an instance take, in nanoseconds.
 *
 * @param start from the request to start it until it runs
 * @param boot from there until its application answers
 * @param resume the same after hibernation
 * @param stopping from the request to stop it until it is stopped
 * @param hibernationNanos from the request to hibernate it until it is stopped; 0 for one that cannot hibernate
 */
public record InstanceTimes(Variate start, Variate boot, Variate resume, Variate stopping, long hibernationNanos) {
    public InstanceTimes {
        if (hibernationNanos < 0) {
            throw new IllegalArgumentException("hibernation must not take a negative time: " + hibernationNanos);
        }
    }
}
