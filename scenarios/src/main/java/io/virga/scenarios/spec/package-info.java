/**
 * A scenario as immutable records: what a scenario file says, checked, with every default filled in and every quantity
 * exact. Records describe themselves by the annotations of {@link io.virga.scenarios.spec.meta}.
 */
@NullMarked
package io.virga.scenarios.spec;

import org.jspecify.annotations.NullMarked;
