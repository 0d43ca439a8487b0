package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Which instance of a zone an auto scaling group terminates first. */
public enum TerminationPolicyKind {
    @Kind(value = "Default", doc = "the oldest, since all instances of a group have one launch template")
    DEFAULT,
    @Kind(value = "OldestInstance", doc = "the one that was launched first")
    OLDEST_INSTANCE,
    @Kind(value = "NewestInstance", doc = "the one that was launched last")
    NEWEST_INSTANCE,
    @Kind(value = "ClosestToNextInstanceHour", doc = "the one that has least left of an hour of its run")
    CLOSEST_TO_NEXT_INSTANCE_HOUR
}
