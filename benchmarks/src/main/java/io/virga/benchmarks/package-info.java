/**
 * Measurements of speed: JMH benchmarks of the kernel and whole runs of the examples.
 */
@NullMarked
package io.virga.benchmarks;

import org.jspecify.annotations.NullMarked;
