package io.virga.models.aurora;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which copies of a volume answer. Each protection group has six, two in each of three zones; a copy is away while it is
 * failed or its zone is dark. A write needs four of them, a read three.
 *
 * <p>Source: Verbitski et al., "Amazon Aurora: Design Considerations for High Throughput Cloud-Native Relational
 * Databases", SIGMOD 2017, section 2.
 */
final class SegmentCopies {
    static final int ZONES = 3;
    static final int COPIES = 6;
    static final int WRITE_QUORUM = 4;
    static final int READ_QUORUM = 3;

    private static final int COPIES_PER_ZONE = COPIES / ZONES;
    private static final int ALL = (1 << COPIES) - 1;

    private int lit = ALL;
    private final SortedMap<Integer, Integer> failed = new TreeMap<>();

    /** The zone of a copy, from 0. */
    static int zoneOf(int copy) {
        return copy / COPIES_PER_ZONE;
    }

    void zone(int zone, boolean isLit) {
        int copies = ((1 << COPIES_PER_ZONE) - 1) << (zone * COPIES_PER_ZONE);
        lit = isLit ? lit | copies : lit & ~copies;
    }

    void fail(int group, int copy) {
        failed.merge(group, 1 << copy, (a, b) -> a | b);
    }

    void repair(int group, int copy) {
        failed.computeIfPresent(group, (key, copies) -> {
            int left = copies & ~(1 << copy);
            return left == 0 ? null : left;
        });
    }

    boolean isFailed(int group, int copy) {
        return (failed.getOrDefault(group, 0) & (1 << copy)) != 0;
    }

    /** The copies that answer of a group in which none has failed, as bits. */
    int there() {
        return lit;
    }

    /** The copies that answer of each group in which some have failed. */
    SortedMap<Integer, Integer> thereOfDegraded() {
        SortedMap<Integer, Integer> there = new TreeMap<>();
        failed.forEach((group, copies) -> there.put(group, lit & ~copies));
        return there;
    }

    /** Whether each group has that many copies that answer. */
    boolean have(int quorum) {
        for (int copies : failed.values()) {
            if (Integer.bitCount(lit & ~copies) < quorum) {
                return false;
            }
        }
        return Integer.bitCount(lit) >= quorum;
    }
}
