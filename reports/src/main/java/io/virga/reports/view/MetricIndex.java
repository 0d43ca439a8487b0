package io.virga.reports.view;

import io.virga.reports.format.Estimate;
import io.virga.reports.format.Phrase;
import io.virga.scenarios.result.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds metrics by name and stat, and knows where in the results they stand. */
final class MetricIndex {
    private final Map<String, Found> byName = new LinkedHashMap<>();

    MetricIndex(List<Metric> metrics) {
        for (int at = 0; at < metrics.size(); at++) {
            Metric metric = metrics.get(at);
            byName.putIfAbsent(metric.name() + " " + metric.stat(), new Found(metric, "/metrics/" + at));
        }
    }

    /** The first of the stats that there is. */
    Optional<Found> find(String name, String... stats) {
        for (String stat : stats) {
            Found found = byName.get(name + " " + stat);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** Value and interval, or a dash when there is no such metric. */
    Phrase phrase(String name, String... stats) {
        return find(name, stats).map(found -> found.estimate().phrase()).orElse(Phrase.words(Estimate.ABSENT));
    }

    /** The value alone, or a dash. */
    Phrase point(String name, String... stats) {
        return find(name, stats).map(found -> found.estimate().point()).orElse(Phrase.words(Estimate.ABSENT));
    }

    /** The sums of all metrics whose names begin so, each behind the rest of its name: "timeout 12, reset 3". */
    Phrase counts(String prefix) {
        Phrase all = Phrase.EMPTY;
        for (Found found : byName.values()) {
            if (found.metric().name().startsWith(prefix)
                    && found.metric().stat().equals("sum")) {
                String rest = found.metric().name().substring(prefix.length()).replace('_', ' ');
                all = (all.isEmpty() ? all : all.then(", "))
                        .then(rest + " ")
                        .then(found.estimate().point());
            }
        }
        return all;
    }

    /** A metric and the pointer to it. */
    record Found(Metric metric, String pointer) {
        Estimate estimate() {
            return Estimate.of(metric.value(), metric.low(), metric.high(), metric.unit(), pointer);
        }
    }
}
