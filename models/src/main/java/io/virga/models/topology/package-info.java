/**
 * Where things are: regions, Availability Zones, and what loses power together.
 */
@NullMarked
package io.virga.models.topology;

import org.jspecify.annotations.NullMarked;
