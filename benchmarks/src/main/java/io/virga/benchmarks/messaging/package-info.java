/** How many messages a second go through a queue, and what one that waits takes of memory. */
@NullMarked
package io.virga.benchmarks.messaging;

import org.jspecify.annotations.NullMarked;
