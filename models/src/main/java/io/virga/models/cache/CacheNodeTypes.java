package io.virga.models.cache;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.models.bundled.BundledTable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The node types of ElastiCache; the file names the source. */
public final class CacheNodeTypes {
    private static final double BYTES_PER_GIB = 1L << 30;

    private final Map<String, Long> memoryBytes = new LinkedHashMap<>();

    private CacheNodeTypes() {}

    /** Reads the bundled table. */
    public static CacheNodeTypes load() {
        CacheNodeTypes types = new CacheNodeTypes();
        for (NamedCsvRecord row : BundledTable.read(CacheNodeTypes.class, "cache-node-types.csv")) {
            long bytes = Math.round(Double.parseDouble(row.getField("memoryGib")) * BYTES_PER_GIB);
            types.memoryBytes.put(row.getField("type"), bytes);
        }
        return types;
    }

    public Set<String> names() {
        return Collections.unmodifiableSet(memoryBytes.keySet());
    }

    /**
     * Memory of a node for data and overhead, in bytes.
     *
     * @throws IllegalArgumentException if there is no such type
     */
    public long memoryBytes(String type) {
        Long bytes = memoryBytes.get(type);
        if (bytes == null) {
            throw new IllegalArgumentException("no cache node type " + type);
        }
        return bytes;
    }
}
