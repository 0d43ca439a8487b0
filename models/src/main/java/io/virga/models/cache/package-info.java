/**
 * Caches in memory that applications fill themselves: what they hold by keys, time to live and memory, the nodes that hold it,
 * and what a failover leaves of it.
 */
@NullMarked
package io.virga.models.cache;

import org.jspecify.annotations.NullMarked;
