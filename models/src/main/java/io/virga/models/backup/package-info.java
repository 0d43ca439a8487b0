/**
 * Automated backups of databases and restoring from them: transaction logs that are shipped every few minutes, daily
 * snapshots, and the new instance that takes the place of the old one as it was at an earlier time.
 */
@NullMarked
package io.virga.models.backup;

import org.jspecify.annotations.NullMarked;
