package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Which of several idle environments of a function takes the next event. */
public enum EnvironmentReuse {
    @Kind(value = "newestCreated", doc = "the one that was created last")
    NEWEST_CREATED,
    @Kind(value = "mostRecentlyUsed", doc = "the one whose last event ended last")
    MOST_RECENTLY_USED,
    @Kind(
            value = "leastRecentlyUsed",
            doc = "the one whose last event ended first; while there is traffic none expires")
    LEAST_RECENTLY_USED
}
