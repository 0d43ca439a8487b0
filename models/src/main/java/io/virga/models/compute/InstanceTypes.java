package io.virga.models.compute;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.models.bundled.BundledTable;
import io.virga.models.bundled.NearestNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of EC2 instance types and RDS instance classes that the program ships with; the files name the source of
 * each column.
 */
public final class InstanceTypes {
    private static final String DATABASE_PREFIX = "db.";
    private static final int SUGGESTIONS = 3;

    private final Map<String, InstanceType> types = new LinkedHashMap<>();

    private InstanceTypes() {}

    /** Reads the bundled catalogue. */
    public static InstanceTypes load() {
        InstanceTypes catalogue = new InstanceTypes();
        for (NamedCsvRecord row : BundledTable.read(InstanceTypes.class, "instance-types.csv")) {
            catalogue.add(new InstanceType(
                    row.getField("type"),
                    row.getField("category"),
                    row.getField("architecture"),
                    row.getField("manufacturer"),
                    Integer.parseInt(row.getField("vcpus")),
                    Double.parseDouble(row.getField("memory_gib")),
                    numberOrNull(row.getField("network_baseline_gbps")),
                    numberOrNull(row.getField("network_burst_gbps"))));
        }
        for (NamedCsvRecord row : BundledTable.read(InstanceTypes.class, "db-instance-classes.csv")) {
            catalogue.addDatabaseClass(row.getField("class"));
        }
        return catalogue;
    }

    private void add(InstanceType type) {
        types.put(type.name(), type);
    }

    private void addDatabaseClass(String name) {
        InstanceType machine = find(name.substring(DATABASE_PREFIX.length()));
        add(new InstanceType(
                name,
                machine.category(),
                machine.architecture(),
                machine.manufacturer(),
                machine.vcpus(),
                machine.memoryGib(),
                machine.networkBaselineGbps(),
                machine.networkBurstGbps()));
    }

    private static @Nullable Double numberOrNull(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }

    public boolean contains(String name) {
        return types.containsKey(name);
    }

    /**
     * The type of that name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public InstanceType find(String name) {
        InstanceType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException(
                    "the catalogue has no instance type '" + name + "'; nearest: " + String.join(", ", nearest(name)));
        }
        return type;
    }

    /** The names nearest to {@code name}, among database classes if it begins with {@code db.}, else among EC2 types. */
    public List<String> nearest(String name) {
        List<InstanceType> candidates = name.startsWith(DATABASE_PREFIX) ? databaseClasses() : ec2Types();
        return NearestNames.of(name, candidates.stream().map(InstanceType::name).toList(), SUGGESTIONS);
    }

    /** All EC2 types in the order of the catalogue. */
    public List<InstanceType> ec2Types() {
        return select(false);
    }

    /** All RDS instance classes in the order of the catalogue. */
    public List<InstanceType> databaseClasses() {
        return select(true);
    }

    private List<InstanceType> select(boolean database) {
        List<InstanceType> selected = new ArrayList<>();
        for (InstanceType type : types.values()) {
            if (type.name().startsWith(DATABASE_PREFIX) == database) {
                selected.add(type);
            }
        }
        return selected;
    }
}
