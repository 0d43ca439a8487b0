/**
 * EC2 placement groups: rules by which instances share racks or avoid each other's (EC2 User Guide, "Placement groups").
 */
@NullMarked
package io.virga.models.placement;

import org.jspecify.annotations.NullMarked;
