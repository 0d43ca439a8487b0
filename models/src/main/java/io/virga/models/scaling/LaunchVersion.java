package io.virga.models.scaling;

import io.virga.kernel.random.Variate;
import io.virga.models.traffic.Release;

/**
 * A version of a group's launch template: what it launches.
 *
 * @param release of the application
 * @param boot from when the instance runs until its application answers, nanoseconds
 */
public record LaunchVersion(String name, Release release, Variate boot) {
    /** The version that a group begins with. */
    public static LaunchVersion first(Variate boot) {
        return new LaunchVersion("1", Release.AS_WRITTEN, boot);
    }
}
