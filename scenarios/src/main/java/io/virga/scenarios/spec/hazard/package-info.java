/** What fails at random, at rates of the literature or of one's own records. */
@NullMarked
package io.virga.scenarios.spec.hazard;

import org.jspecify.annotations.NullMarked;
