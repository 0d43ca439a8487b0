/**
 * Designs compared replication by replication under common random numbers: what changed in the scenario, and what changed in
 * its results.
 *
 * <p>Works on results, whether they were just simulated or read from a folder.
 */
@NullMarked
package io.virga.scenarios.compare;

import org.jspecify.annotations.NullMarked;
