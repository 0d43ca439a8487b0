/** Benchmarks of whole runs, as users start them. */
@NullMarked
package io.virga.benchmarks.run;

import org.jspecify.annotations.NullMarked;
