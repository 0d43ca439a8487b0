/**
 * Spot Instances: pools of spare capacity with their prices and interruptions, requests, and how a fleet spreads over pools.
 */
@NullMarked
package io.virga.models.spot;

import org.jspecify.annotations.NullMarked;
