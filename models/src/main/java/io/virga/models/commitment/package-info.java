/**
 * Commitments of an account: Reserved Instances and Savings Plans, which reprice recorded usage hour by hour and change
 * nothing of what happens. What they make of usage is arithmetic, so nothing here is simulated.
 */
@NullMarked
package io.virga.models.commitment;

import org.jspecify.annotations.NullMarked;
