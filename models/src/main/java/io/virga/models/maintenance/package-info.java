/** Maintenance of databases: when it begins, and how machines are restarted one after the other. */
@NullMarked
package io.virga.models.maintenance;

import org.jspecify.annotations.NullMarked;
