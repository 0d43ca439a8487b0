/**
 * The results as JSON: {@code results.json}, which holds everything that was simulated and is byte-identical for the
 * same scenario, seed and version on every JDK, and {@code run.json}, which holds what varies from run to run.
 */
@NullMarked
package io.virga.reports.json;

import org.jspecify.annotations.NullMarked;
