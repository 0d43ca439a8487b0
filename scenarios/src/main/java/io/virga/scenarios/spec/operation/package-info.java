/** What operators do, and when. */
@NullMarked
package io.virga.scenarios.spec.operation;

import org.jspecify.annotations.NullMarked;
