/** What stands in the zones of a region: power domains, racks and hosts. */
@NullMarked
package io.virga.scenarios.spec.place;

import org.jspecify.annotations.NullMarked;
