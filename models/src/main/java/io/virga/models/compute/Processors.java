package io.virga.models.compute;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.kernel.ServiceCapacity;
import io.virga.models.bundled.BundledTable;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How fast the processors of the instance families are. AWS publishes no comparable figures: speeds are assumptions, each
 * with what it rests on, and a comparison of types that uses them has to say so.
 */
public final class Processors {
    private final Map<String, Processor> byFamily = new LinkedHashMap<>();

    private Processors() {}

    /** Reads the bundled table. */
    public static Processors load() {
        Processors processors = new Processors();
        for (NamedCsvRecord row : BundledTable.read(Processors.class, "processors.csv")) {
            Processor processor = new Processor(
                    row.getField("processor"),
                    Double.parseDouble(row.getField("speed")),
                    Integer.parseInt(row.getField("threads_per_core")),
                    row.getField("basis"));
            for (String family : row.getField("families").split(" ", -1)) {
                processors.byFamily.put(family, processor);
            }
        }
        return processors;
    }

    /**
     * The processor of that type.
     *
     * @throws IllegalArgumentException if its family has none in the table
     */
    public Processor of(InstanceType type) {
        Processor processor = byFamily.get(type.family());
        if (processor == null) {
            throw new IllegalArgumentException("the catalogue has no processor for the family '" + type.family() + "'");
        }
        return processor;
    }

    /** How fast a single job runs on an idle {@code type}, where 1 is as fast as on an idle {@code measuredOn}. */
    public double relativeSpeed(InstanceType type, InstanceType measuredOn) {
        return of(type).speed() / of(measuredOn).speed();
    }

    /** How much more than one job the vCPUs of that type do together, by the number of jobs. */
    public ServiceCapacity capacity(InstanceType type) {
        return new VcpuCapacity(type.vcpus(), of(type).threadsPerCore());
    }
}
