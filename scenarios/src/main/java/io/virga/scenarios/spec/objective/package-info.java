/** What the design must reach: each objective is met, missed or undecided at the end of a run. */
@NullMarked
package io.virga.scenarios.spec.objective;

import org.jspecify.annotations.NullMarked;
