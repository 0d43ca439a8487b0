/**
 * What is wrong with a scenario and where: diagnostics with file, line and column, the line itself and the nearest right
 * name, as text for people and as JSON for tools.
 */
@NullMarked
package io.virga.scenarios.parse.diagnostic;

import org.jspecify.annotations.NullMarked;
