package io.virga.models.aurora;

import io.virga.kernel.random.Variate;
import io.virga.models.database.Replication;

/**
 * How fast a cluster volume is, in nanoseconds.
 *
 * @param intraZone there and back within a zone
 * @param interZone there and back between two zones
 * @param write until a copy has written a log record down
 * @param read until a copy has read a page
 * @param readerDelay until a log record is at a reader, besides the way
 * @param readerApply work of one commit at a reader, which applies one at a time
 * @param repair from the failure of a segment until its peers have copied it anew
 */
public record VolumeTimes(
        Variate intraZone,
        Variate interZone,
        Variate write,
        Variate read,
        Variate readerDelay,
        Variate readerApply,
        Variate repair) {
    Variate way(boolean sameZone) {
        return sameZone ? intraZone : interZone;
    }

    /** How a reader follows a writer in its zone or in another. */
    Replication toReader(boolean sameZone) {
        return new Replication(way(sameZone), readerDelay, readerApply);
    }
}
