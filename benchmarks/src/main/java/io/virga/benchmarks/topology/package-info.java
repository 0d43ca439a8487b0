/** How places cost when there are many of them. */
@NullMarked
package io.virga.benchmarks.topology;

import org.jspecify.annotations.NullMarked;
