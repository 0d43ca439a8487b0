package io.virga.scenarios.parse.check;

import java.time.Duration;

/**
 * What is known of a snapshot when a scenario is read, after the operations until some time.
 *
 * @param volumeBytes size of the volume that it was taken of, or may have by then
 * @param earliest when it can be completed at the earliest
 * @param state what the last operation on it makes of it
 * @param since when that was called
 */
record KnownSnapshot(
        String region, boolean encrypted, long volumeBytes, Duration earliest, State state, Duration since) {
    /** Where it is. */
    enum State {
        STANDARD,
        ARCHIVED,
        DELETED
    }

    KnownSnapshot after(State next, Duration at) {
        return new KnownSnapshot(region, encrypted, volumeBytes, earliest, next, at);
    }
}
