package io.virga.models.network;

import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.Variate;
import io.virga.models.bundled.BundledTable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Measured round trips between regions; the file names their source. */
public final class InterRegionLatency {
    private static final double MILLISECOND_NANOS = 1e6;

    private final Map<String, Map<String, Double>> medians = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> p90s = new LinkedHashMap<>();

    private InterRegionLatency() {}

    public static InterRegionLatency load() {
        InterRegionLatency table = new InterRegionLatency();
        BundledTable.read(InterRegionLatency.class, "inter-region-latency.csv").forEach(row -> {
            Map<String, Double> byRegion = new LinkedHashMap<>();
            for (String column : row.getHeader()) {
                if (!column.equals("stat") && !column.equals("from")) {
                    byRegion.put(column, Double.valueOf(row.getField(column)));
                }
            }
            (row.getField("stat").equals("p50") ? table.medians : table.p90s).put(row.getField("from"), byRegion);
        });
        return table;
    }

    /** The regions that were measured. */
    public Set<String> regions() {
        return new LinkedHashSet<>(medians.keySet());
    }

    /** The median round trip, in nanoseconds; null where nobody measured. */
    public @Nullable Long medianNanos(String from, String to) {
        Map<String, Double> median = medians.get(from);
        return median == null || !median.containsKey(to) ? null : Math.round(median.get(to) * MILLISECOND_NANOS);
    }

    /**
     * A round trip from one region to the other, in nanoseconds: lognormal with the measured median and 90th percentile. Null
     * where nobody measured.
     */
    public @Nullable Variate roundTrip(String from, String to) {
        Map<String, Double> median = medians.get(from);
        Map<String, Double> p90 = p90s.get(from);
        if (median == null || p90 == null || !median.containsKey(to) || !p90.containsKey(to)) {
            return null;
        }
        return LogNormal.ofMedianAndQuantile(median.get(to) * MILLISECOND_NANOS, 0.9, p90.get(to) * MILLISECOND_NANOS);
    }
}
