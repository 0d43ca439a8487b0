package io.virga.kernel.queueing;

import io.virga.kernel.statistics.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one replication measured, by the names of the table; a percentile is measured as the share at or below it. */
final class Measures {
    private final Oracle oracle;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, List<Percentile>> percentiles = new LinkedHashMap<>();

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
        for (Percentile percentile : percentiles.computeIfAbsent(percentilePrefix, this::percentiles)) {
            indicate(percentile.name(), value <= percentile.limit());
        }
    }

    private record Percentile(String name, double limit) {}

    private List<Percentile> percentiles(String prefix) {
        return oracle.outputs().keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .filter(key -> key.substring(prefix.length()).matches("\\d+"))
                .map(key -> new Percentile(key, oracle.out(key)))
                .toList();
    }

    Map<String, Double> means() {
        Map<String, Double> means = new LinkedHashMap<>();
        tallies.forEach((name, tally) -> means.put(name, tally.mean()));
        return means;
    }
}
