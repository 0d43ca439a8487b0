package io.virga.models.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was written where on a volume, and by which write: the contents, as far as snapshots are concerned. */
final class BlockMap {
    /**
     * Bytes next to each other that one write left.
     *
     * @param from first byte
     * @param to byte after the last
     * @param version number of the write; equal versions and places hold equal contents
     */
    record Extent(long from, long to, long version) {
        long bytes() {
            return to - from;
        }
    }

    private final TreeMap<Long, Extent> extents = new TreeMap<>();

    BlockMap() {}

    private BlockMap(BlockMap other) {
        extents.putAll(other.extents);
    }

    BlockMap copy() {
        return new BlockMap(this);
    }

    List<Extent> extents() {
        return List.copyOf(extents.values());
    }

    long writtenBytes() {
        return extents.values().stream().mapToLong(Extent::bytes).sum();
    }

    /** Puts a write over what was there. */
    void write(long from, long to, long version) {
        for (Extent old : overlapping(from, to)) {
            extents.remove(old.from());
            if (old.from() < from) {
                put(new Extent(old.from(), from, old.version()));
            }
            if (old.to() > to) {
                put(new Extent(to, old.to(), old.version()));
            }
        }
        putJoined(from, to, version);
    }

    /** Parts of one write that touch are one extent, so that a long write of many parts stays small. */
    private void putJoined(long from, long to, long version) {
        Map.Entry<Long, Extent> before = extents.lowerEntry(from);
        Extent after = extents.get(to);
        long start = from;
        long end = to;
        if (before != null
                && before.getValue().to() == from
                && before.getValue().version() == version) {
            start = before.getKey();
        }
        if (after != null && after.version() == version) {
            extents.remove(to);
            end = after.to();
        }
        put(new Extent(start, end, version));
    }

    private List<Extent> overlapping(long from, long to) {
        List<Extent> found = new ArrayList<>();
        Map.Entry<Long, Extent> before = extents.lowerEntry(from);
        if (before != null && before.getValue().to() > from) {
            found.add(before.getValue());
        }
        found.addAll(extents.subMap(from, to).values());
        return found;
    }

    private void put(Extent extent) {
        extents.put(extent.from(), extent);
    }
}
