package io.virga.models.traffic;

/**
 * The connections that each instance of an application keeps to a resource.
 *
 * @param resource to which they lead
 * @param connections at most, each for one call at a time; at least 1
 * @param pending calls that may wait for one, not negative
 * @param timeoutNanos how long a call waits for one, positive, or {@link Caller#FOR_EVER}
 */
public record ConnectionPoolSettings(String resource, int connections, int pending, long timeoutNanos) {
    public ConnectionPoolSettings {
        if (connections < 1 || pending < 0 || timeoutNanos <= 0) {
            throw new IllegalArgumentException(
                    "a pool needs connections, a number of waiting calls that is not negative"
                            + " and a positive timeout, not " + connections + ", " + pending + " and " + timeoutNanos
                            + " ns");
        }
    }
}
