package io.virga.models.backup;

import io.virga.models.database.LogMark;
import java.util.function.LongSupplier;

/** Whether the data of a database is right, and how many requests it served since it is not. */
public final class DataIntegrity {
    private static final long SOUND = Long.MAX_VALUE;

    private final LongSupplier requests;
    private long corruptSinceNanos = SOUND;
    private long before;
    private long corrupt;

    /** @param requests that the database has served, a number that grows */
    public DataIntegrity(LongSupplier requests) {
        this.requests = requests;
    }

    /** Something wrong is written. */
    public void corrupt(long nowNanos) {
        if (corruptSinceNanos == SOUND) {
            corruptSinceNanos = nowNanos;
            before = requests.getAsLong();
        }
    }

    /**
     * The database is what it was at that time.
     *
     * @return whether its data was wrong until now and is right
     */
    public boolean restored(LogMark to) {
        boolean cured = corruptSinceNanos != SOUND && to.timeNanos() <= corruptSinceNanos;
        if (cured) {
            corrupt = corruptRequests();
            corruptSinceNanos = SOUND;
        }
        return cured;
    }

    /** Requests served on wrong data since measuring began. */
    public long corruptRequests() {
        return corruptSinceNanos == SOUND ? corrupt : corrupt + requests.getAsLong() - before;
    }

    /** Measuring begins, and with it the count of requests. */
    public void restart() {
        corrupt = 0;
        before = requests.getAsLong();
    }
}
