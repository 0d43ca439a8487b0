/** What goes wrong, when, and for how long. */
@NullMarked
package io.virga.scenarios.spec.fault;

import org.jspecify.annotations.NullMarked;
