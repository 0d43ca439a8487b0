/**
 * The data files that scenarios name: traces of request counts and samples of durations, as CSV with positions. Files
 * are looked for in the scenario's folder and nowhere else.
 */
@NullMarked
package io.virga.scenarios.parse.data;

import org.jspecify.annotations.NullMarked;
