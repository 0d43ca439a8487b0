package io.virga.scenarios.spec.workload;

import io.virga.scenarios.spec.meta.Kind;

/** Days of the week, from Monday on. */
public enum Weekday {
    @Kind(value = "monday", doc = "the first")
    MONDAY,
    @Kind(value = "tuesday", doc = "the second")
    TUESDAY,
    @Kind(value = "wednesday", doc = "the third")
    WEDNESDAY,
    @Kind(value = "thursday", doc = "the fourth")
    THURSDAY,
    @Kind(value = "friday", doc = "the fifth")
    FRIDAY,
    @Kind(value = "saturday", doc = "the sixth")
    SATURDAY,
    @Kind(value = "sunday", doc = "the last")
    SUNDAY
}
