package io.virga.models.storage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.models.bundled.BundledTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What instance types have for storage; the file names the source of each column. */
public final class InstanceStorageTypes {
    private static final String DATABASE_PREFIX = "db.";

    private static final long BYTES_PER_GB = 1_000_000_000L;

    private final Map<String, EbsLimits> limits = new LinkedHashMap<>();
    private final Map<String, Long> localBytes = new LinkedHashMap<>();
    private final Map<String, LocalDisks> localDisks = new LinkedHashMap<>();

    private InstanceStorageTypes() {}

    /** Reads the bundled table. */
    public static InstanceStorageTypes load() {
        InstanceStorageTypes types = new InstanceStorageTypes();
        for (NamedCsvRecord row : BundledTable.read(InstanceStorageTypes.class, "instance-storage.csv")) {
            if (!row.getField("ebs_baseline_iops").isEmpty()) {
                types.limits.put(row.getField("type"), limits(row));
            }
            if (!row.getField("store_disks").isEmpty()) {
                types.addDisks(row);
            }
        }
        return types;
    }

    private void addDisks(NamedCsvRecord row) {
        String type = row.getField("type");
        long bytes = number(row, "store_disks") * number(row, "store_disk_gb") * BYTES_PER_GB;
        localBytes.put(type, bytes);
        if (!row.getField("store_read_iops").isEmpty()) {
            localDisks.put(
                    type, new LocalDisks(bytes, number(row, "store_read_iops"), number(row, "store_write_iops")));
        }
    }

    /** Bytes of the disks that a type has of its own; 0 for none. */
    public long localBytes(String type) {
        return localBytes.getOrDefault(type, 0L);
    }

    /** Its own disks with their published rates; null where it has none or AWS publishes none. */
    public @Nullable LocalDisks localDisks(String type) {
        return localDisks.get(type);
    }

    private static EbsLimits limits(NamedCsvRecord row) {
        return new EbsLimits(
                number(row, "ebs_baseline_mbps"),
                number(row, "ebs_maximum_mbps"),
                number(row, "ebs_baseline_iops"),
                number(row, "ebs_maximum_iops"));
    }

    private static long number(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    /** The limits of a type to EBS, of a database class those of its machine; null where AWS publishes none. */
    public @Nullable EbsLimits ebsLimits(String type) {
        return limits.get(type.startsWith(DATABASE_PREFIX) ? type.substring(DATABASE_PREFIX.length()) : type);
    }
}
