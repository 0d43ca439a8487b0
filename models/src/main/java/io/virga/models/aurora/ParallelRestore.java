package io.virga.models.aurora;

/**
 * How the volume of a restored cluster gets its data: each storage node brings its segments of 10 GiB one after the other, and
 * all nodes do so at the same time. Source: Verbitski et al., SIGMOD 2017, section 2.2 (segments as units of repair).
 *
 * @param nodes that take part, 1 at least
 * @param bytesPerSecond of one node, positive
 */
public record ParallelRestore(int nodes, long bytesPerSecond) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long SEGMENT_BYTES = 10L << 30;

    /**
     * Until all data is there.
     *
     * @param groups protection groups of the volume, of one segment each that is restored
     */
    public long nanos(int groups) {
        long segmentsOfBusiest = (groups + nodes - 1L) / nodes;
        return (long) Math.ceil(segmentsOfBusiest * SEGMENT_BYTES * NANOS_PER_SECOND / bytesPerSecond);
    }
}
