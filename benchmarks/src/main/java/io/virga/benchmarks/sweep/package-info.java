/** What a sweep costs besides its simulations. */
@NullMarked
package io.virga.benchmarks.sweep;

import org.jspecify.annotations.NullMarked;
