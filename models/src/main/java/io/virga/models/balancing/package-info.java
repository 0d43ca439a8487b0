/**
 * Load balancers: a node in each zone, its targets, and the health checks that decide which of them get requests.
 */
@NullMarked
package io.virga.models.balancing;

import org.jspecify.annotations.NullMarked;
