package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Whether instances use Capacity Reservations. */
public enum ReservationPreference {
    @Kind(
            value = "open",
            doc = "the reservations that they name, or open ones if they name none; without room on demand")
    OPEN,
    @Kind(value = "none", doc = "none, even if one would match")
    NONE,
    @Kind(value = "only", doc = "they run in a reservation or not at all; EC2's capacity-reservations-only")
    ONLY
}
