package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.LatencyHistogram;
import io.virga.models.traffic.Outcome;
import io.virga.scenarios.result.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The metrics of a workload, of each of its classes and of all together. */
final class WorkloadMetrics {
    private final Estimates estimates;
    private final double seconds;

    /** @param seconds length of the measured window */
    WorkloadMetrics(Estimates estimates, double seconds) {
        this.estimates = estimates;
        this.seconds = seconds;
    }

    /** @param replications what was counted of the same workload in each replication */
    List<Metric> of(List<WorkloadCounts> replications) {
        List<Metric> metrics = new ArrayList<>();
        WorkloadCounts first = replications.get(0);
        for (int i = 0; i < first.classes().size(); i++) {
            int index = i;
            String name = first.name() + "." + first.classes().get(i);
            metrics.addAll(of(
                    name,
                    replications.stream()
                            .map(each -> List.of(each.recorder().classes().get(index)))
                            .toList()));
        }
        metrics.addAll(of(
                first.name(),
                replications.stream().map(each -> each.recorder().classes()).toList()));
        return metrics;
    }

    private List<Metric> of(String name, List<List<ClassCounts>> replications) {
        List<Metric> metrics = new ArrayList<>(estimates.latency(
                name + ".latency",
                replications.stream().map(WorkloadMetrics::merged).toList()));
        metrics.add(estimates.share(ratio(name + ".availability", replications, ClassCounts::good)));
        metrics.add(estimates.share(ratio(name + ".firstAttemptAvailability", replications, ClassCounts::goodAtFirst)));
        metrics.add(estimates.share(ratio(name + ".errors", replications, counts -> counts.ended() - counts.good())));
        metrics.add(rate(name + ".throughput", replications, ClassCounts::good));
        metrics.add(rate(name + ".offered", replications, ClassCounts::offered));
        metrics.add(rate(name + ".attempts", replications, ClassCounts::attempts));
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.OK && sum(replications, counts -> counts.count(outcome)) > 0) {
                metrics.add(count(
                        name + ".failed." + outcome.name().toLowerCase(Locale.ROOT),
                        replications,
                        counts -> counts.count(outcome)));
            }
        }
        return metrics;
    }

    private static LatencyHistogram merged(List<ClassCounts> classes) {
        LatencyHistogram all = new LatencyHistogram();
        classes.forEach(each -> all.merge(each.latency()));
        return all;
    }

    private static List<Observation> ratio(
            String name, List<List<ClassCounts>> replications, ToDoubleFunction<ClassCounts> numerator) {
        return replications.stream()
                .map(classes -> {
                    double offered = total(classes, ClassCounts::offered);
                    return Observation.ratio(name, "mean", "1", total(classes, numerator), offered, (long) offered);
                })
                .toList();
    }

    private Metric rate(String name, List<List<ClassCounts>> replications, ToDoubleFunction<ClassCounts> number) {
        return estimates.ratio(replications.stream()
                .map(classes -> {
                    double total = total(classes, number);
                    return Observation.ratio(name, "rate", "1/s", total / seconds, 1, (long) total);
                })
                .toList());
    }

    private Metric count(String name, List<List<ClassCounts>> replications, ToDoubleFunction<ClassCounts> number) {
        return estimates.ratio(replications.stream()
                .map(classes -> Observation.count(name, "sum", "count", total(classes, number)))
                .toList());
    }

    private static double sum(List<List<ClassCounts>> replications, ToDoubleFunction<ClassCounts> number) {
        return replications.stream()
                .mapToDouble(classes -> total(classes, number))
                .sum();
    }

    private static double total(List<ClassCounts> classes, ToDoubleFunction<ClassCounts> number) {
        return classes.stream().mapToDouble(number).sum();
    }
}
