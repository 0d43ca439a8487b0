package io.virga.kernel.queueing;

import io.virga.kernel.statistics.Tally;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one replication measured, by the names of the table; a percentile is measured as the share at or below it. */
final class Measures {
    private final Oracle oracle;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    Measures(Oracle oracle) {
        this.oracle = oracle;
    }

    void add(String name, double value) {
        tallies.computeIfAbsent(name, n -> new Tally()).add(value);
    }

    void indicate(String name, boolean happened) {
        add(name, happened ? 1 : 0);
    }

    /** Tallies a duration and whether it stays within each percentile of the table with that prefix. */
    void duration(String name, String percentilePrefix, double nanos) {
        double value = nanos / Oracle.UNIT;
        add(name, value);
        for (String key : oracle.outputs().keySet()) {
            if (key.startsWith(percentilePrefix)
                    && key.substring(percentilePrefix.length()).matches("\\d+")) {
                indicate(key, value <= oracle.out(key));
            }
        }
    }

    Map<String, Double> means() {
        Map<String, Double> means = new LinkedHashMap<>();
        tallies.forEach((name, tally) -> means.put(name, tally.mean()));
        return means;
    }
}
