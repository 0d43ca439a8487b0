/**
 * What lies between two places: latency, and the bytes that cross it.
 */
@NullMarked
package io.virga.models.network;

import org.jspecify.annotations.NullMarked;
