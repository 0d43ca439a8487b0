/** How much verdicts rest on what nobody knows: each assumption a little smaller and a little larger, one at a time. */
@NullMarked
package io.virga.scenarios.sensitivity;

import org.jspecify.annotations.NullMarked;
