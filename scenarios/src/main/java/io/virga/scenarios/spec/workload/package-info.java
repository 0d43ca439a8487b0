/** Who sends which requests when: arrivals, request classes, paths, timeouts and retries. */
@NullMarked
package io.virga.scenarios.spec.workload;

import org.jspecify.annotations.NullMarked;
