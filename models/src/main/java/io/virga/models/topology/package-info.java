/**
 * Where things are and what loses power together: regions, Availability Zones, power domains, racks and hosts, the room
 * that they have, and who gets it.
 */
@NullMarked
package io.virga.models.topology;

import org.jspecify.annotations.NullMarked;
