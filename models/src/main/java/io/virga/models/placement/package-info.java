/**
 * Who finds places for instances besides the zone itself: placement groups and what they forbid, Dedicated Hosts and Capacity
 * Reservations and the room that they hold.
 */
@NullMarked
package io.virga.models.placement;

import org.jspecify.annotations.NullMarked;
