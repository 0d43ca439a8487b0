package io.virga.models.backup;

import io.virga.models.database.LogMark;
import org.jspecify.annotations.Nullable;

/** What automated backups allow: to which times a database can be restored, and how many commits that is to apply. */
public record AutomatedBackups(LogShipping shipping, BaseBackups bases, long retentionNanos) {
    /** Why the database cannot be restored to that time now; null if it can. */
    public @Nullable String refusal(@Nullable LogMark point, long nowNanos) {
        if (point == null) {
            return "the time to restore to is still to come";
        }
        if (point.timeNanos() > shipping.latest().timeNanos()) {
            return "the time to restore to is later than the latest restorable time";
        }
        return nowNanos - point.timeNanos() > retentionNanos
                ? "the time to restore to is before the oldest backup"
                : null;
    }

    /** The database goes on from that time, and a snapshot of it is taken at once. */
    public void restored(LogMark to, long nowNanos) {
        bases.rewind(to);
        bases.take(nowNanos);
    }
}
