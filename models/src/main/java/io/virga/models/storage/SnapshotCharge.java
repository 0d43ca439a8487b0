package io.virga.models.storage;

import java.math.BigInteger;

/**
 * Something about snapshots that is billed once.
 *
 * @param timeNanos when it happened, on the simulation's clock
 * @param quantity bytes; bytes times nanoseconds for {@link Kind#EARLY_DELETION}
 */
public record SnapshotCharge(Kind kind, long timeNanos, BigInteger quantity) {
    /** What for. */
    public enum Kind {
        /** Data that was sent to another region. */
        TRANSFER,
        /** Data that was restored from the archive. */
        RETRIEVAL,
        /** The rest of the 90 days for which archived data is billed at least. */
        EARLY_DELETION
    }
}
