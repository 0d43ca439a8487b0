/**
 * Database instances.
 */
@NullMarked
package io.virga.models.database;

import org.jspecify.annotations.NullMarked;
