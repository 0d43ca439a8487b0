package io.virga.models.storage;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.models.bundled.BundledTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What instance types have for storage; the file names the source of each column. */
public final class InstanceStorageTypes {
    private static final String DATABASE_PREFIX = "db.";

    private final Map<String, EbsLimits> limits = new LinkedHashMap<>();

    private InstanceStorageTypes() {}

    /** Reads the bundled table. */
    public static InstanceStorageTypes load() {
        InstanceStorageTypes types = new InstanceStorageTypes();
        for (NamedCsvRecord row : BundledTable.read(InstanceStorageTypes.class, "instance-storage.csv")) {
            if (!row.getField("ebs_baseline_iops").isEmpty()) {
                types.limits.put(row.getField("type"), limits(row));
            }
        }
        return types;
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
