package io.virga.models.aurora;

import io.virga.models.database.LogCopy;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cluster of one region, through which callers there write to the primary region, and read what they have written.
 *
 * <p>A session's writes count as seen once all that was committed when the last of them was answered is there, which may be a
 * little more than its own.
 */
final class WriteForwarding {
    /**
     * A position of a log.
     *
     * @param copy at which it has to be; null where nothing is waited for
     */
    record Sight(@Nullable LogCopy copy, long position) {}

    private final GlobalDatabase database;
    private final AuroraCluster cluster;
    private final ReadConsistency consistency;
    /** The last position of each session that is not known to be here yet, in the order of positions. */
    private final Map<Long, Long> written = new LinkedHashMap<>();

    private @Nullable LogCopy copy;

    WriteForwarding(GlobalDatabase database, AuroraCluster cluster, ReadConsistency consistency) {
        this.database = database;
        this.cluster = cluster;
        this.consistency = consistency;
    }

    @Nullable
    Endpoint writer(Call call) {
        return database.primary().route(call);
    }

    @Nullable
    Endpoint reader(Call call) {
        return cluster.readerEndpoint().route(call);
    }

    /** A write of that session was answered. */
    void wrote(long session, long nowNanos) {
        LogCopy followed = follow();
        if (consistency == ReadConsistency.SESSION && followed != null) {
            forget(followed.applied(nowNanos));
            written.remove(session);
            written.put(session, followed.lastWritten());
        }
    }

    /** What a read of that session that comes now has to see. */
    Sight wanted(long session) {
        LogCopy followed = follow();
        if (followed == null || consistency == ReadConsistency.EVENTUAL) {
            return new Sight(null, 0);
        }
        long position = consistency == ReadConsistency.GLOBAL
                ? followed.lastWritten()
                : written.getOrDefault(session, Long.MIN_VALUE);
        return new Sight(followed, position);
    }

    /** When that is to be seen here, as things stand; {@code nowNanos} if it is already. */
    long visibleNanos(Sight wanted, long nowNanos) {
        LogCopy followed = wanted.copy;
        if (followed == null || followed != follow() || wanted.position <= followed.applied(nowNanos)) {
            return nowNanos;
        }
        return followed.appliedNanos(wanted.position);
    }

    /** The copy that the region reads at; positions of another one mean nothing at it. */
    private @Nullable LogCopy follow() {
        LogCopy followed = database.copyAt(cluster);
        if (followed != copy) {
            copy = followed;
            written.clear();
        }
        return followed;
    }

    private void forget(long applied) {
        Iterator<Long> positions = written.values().iterator();
        while (positions.hasNext() && positions.next() <= applied) {
            positions.remove();
        }
    }
}
