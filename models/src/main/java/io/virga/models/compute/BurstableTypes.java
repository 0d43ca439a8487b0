package io.virga.models.compute;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.models.bundled.BundledTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The burstable instance types that the program ships with; the file names its source. */
public final class BurstableTypes {
    /** An hour's credits of one thousandth of a vCPU. */
    private static final BigDecimal CREDITS_PER_MILLI_VCPU = new BigDecimal("0.06");

    private final Map<String, BurstableType> types = new LinkedHashMap<>();

    private BurstableTypes() {}

    /** Reads the bundled table. */
    public static BurstableTypes load() {
        BurstableTypes all = new BurstableTypes();
        for (NamedCsvRecord row : BundledTable.read(BurstableTypes.class, "burstable-credits.csv")) {
            String name = row.getField("type");
            BigDecimal creditsPerHour = new BigDecimal(row.getField("credits_per_hour"));
            int earned = creditsPerHour.divide(CREDITS_PER_MILLI_VCPU).intValueExact();
            all.types.put(name, new BurstableType(name, Integer.parseInt(row.getField("vcpu")), earned));
        }
        return all;
    }

    /** The burstable type of that name; null if it is none. */
    public @Nullable BurstableType find(String name) {
        return types.get(name);
    }
}
