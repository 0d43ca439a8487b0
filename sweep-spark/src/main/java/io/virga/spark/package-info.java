/** Sweeps on Apache Spark: each cell is a task, and what it gives has the same bytes as on one machine. */
@NullMarked
package io.virga.spark;

import org.jspecify.annotations.NullMarked;
