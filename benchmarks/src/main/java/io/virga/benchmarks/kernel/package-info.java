/** The kernel's speed: the classical HOLD model and queueing stations, beside hand-written loops. */
@NullMarked
package io.virga.benchmarks.kernel;

import org.jspecify.annotations.NullMarked;
