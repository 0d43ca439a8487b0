/**
 * Requests and the calls that they are made of: clients, arrivals, paths, timeouts and retries, simulated one by one.
 */
@NullMarked
package io.virga.models.traffic;

import org.jspecify.annotations.NullMarked;
