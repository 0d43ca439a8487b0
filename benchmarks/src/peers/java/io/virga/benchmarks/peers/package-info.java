/** Other simulators, from their published artifacts, in the models of the kernel's table. */
@NullMarked
package io.virga.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
