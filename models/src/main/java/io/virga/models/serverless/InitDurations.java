package io.virga.models.serverless;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.Variate;
import io.virga.models.bundled.BundledTable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long environments take to initialize, by runtime: lognormal, by the median and the 99th percentile that were measured of
 * functions that do nothing. The file names the source.
 */
public final class InitDurations {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();

    private InitDurations() {}

    /** Reads the bundled table. */
    public static InitDurations load() {
        InitDurations durations = new InitDurations();
        BundledTable.read(InitDurations.class, "init-durations.csv")
                .forEach(row -> durations.rows.put(row.getField("runtime"), row));
        return durations;
    }

    /**
     * Of that runtime, in nanoseconds. On arm64 only the median of archives was measured: the spread is that on x86_64, and
     * images take as much longer as they do there.
     *
     * @throws IllegalArgumentException if it was not measured
     */
    public Variate of(String runtime, boolean isArm, boolean isImage) {
        NamedCsvRecord row = rows.get(runtime);
        if (row == null) {
            throw new IllegalArgumentException("no runtime " + runtime);
        }
        double factor = isArm ? number(row, "armMedian") / number(row, "zipMedian") : 1;
        double median = number(row, isImage ? "imageMedian" : "zipMedian") * factor;
        double p99 = number(row, isImage ? "imageP99" : "zipP99") * factor;
        return LogNormal.ofMedianAndQuantile(median * NANOS_PER_MILLI, 0.99, p99 * NANOS_PER_MILLI);
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
