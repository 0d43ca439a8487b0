/**
 * From what was observed of a service to what one request of it needs: the inverse of a simulation of one instance, by the
 * theory of processor sharing.
 */
@NullMarked
package io.virga.models.calibration;

import org.jspecify.annotations.NullMarked;
