/**
 * From specs to a wired simulation: one builder a resource type, found in one registry.
 */
@NullMarked
package io.virga.scenarios.build;

import org.jspecify.annotations.NullMarked;
