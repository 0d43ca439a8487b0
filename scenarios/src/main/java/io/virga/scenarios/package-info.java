/**
 * From a scenario file to results: the language, the simulation built from it, and the experiments run on it.
 */
@NullMarked
package io.virga.scenarios;

import org.jspecify.annotations.NullMarked;
