/**
 * Experiments: what is counted in a replication, replications in parallel threads, and the estimates and intervals that
 * they give together.
 */
@NullMarked
package io.virga.scenarios.experiment;

import org.jspecify.annotations.NullMarked;
