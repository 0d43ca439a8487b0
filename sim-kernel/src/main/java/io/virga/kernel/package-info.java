/**
 * The discrete-event kernel: clock, events, entities and the ports that join them.
 *
 * <p>Its nouns are SimJava's (entities, ports, hold, wait, predicates, traces) without SimJava's threads, integer tags
 * and statics. It knows nothing of clouds.
 */
@NullMarked
package io.virga.kernel;

import org.jspecify.annotations.NullMarked;
