package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.util.Comparator;
import java.util.List;

/**
 * What the clients of one workload, or of one request class of it, saw.
 *
 * <p>Read from {@code <of>.availability}, {@code <of>.firstAttemptAvailability} and {@code <of>.errors} (shares of the
 * offered requests, mean), {@code <of>.latency} (mean and quantiles), {@code <of>.offered} and {@code <of>.throughput}
 * (rate), {@code <of>.failed.<outcome>} (sum: requests of one replication). Whatever has an availability is listed; what
 * is not there is shown as a dash.
 *
 * @param of such as "shoppers" or "shoppers.checkout"
 * @param isClass whether it is one of several parts of the workload listed above it
 * @param outcomes how requests failed, and how many; may be empty
 */
public record WorkloadRow(
        String of,
        boolean isClass,
        Phrase availability,
        Phrase firstAttempt,
        Phrase errors,
        Phrase outcomes,
        Phrase offered,
        Phrase throughput,
        Phrase mean,
        Phrase p50,
        Phrase p95,
        Phrase p99,
        Phrase max) {
    static final String AVAILABILITY = ".availability";

    /** Each workload, followed by its classes. */
    public static List<WorkloadRow> from(RunResult result) {
        MetricIndex index = new MetricIndex(result.metrics());
        List<String> names = result.metrics().stream()
                .map(Metric::name)
                .filter(name -> name.endsWith(AVAILABILITY))
                .map(name -> name.substring(0, name.length() - AVAILABILITY.length()))
                .distinct()
                // A workload before its classes, whatever other names begin alike.
                .sorted(Comparator.comparing((String name) -> name.replace('.', '\0')))
                .toList();
        return names.stream()
                .filter(of -> !isOnlyPart(of, names))
                .map(of -> row(index, of, isPart(of, names)))
                .toList();
    }

    /** The last part of the name, for a class; the whole name, for a workload. */
    public String shortName() {
        return isClass ? of.substring(of.indexOf('.') + 1) : of;
    }

    private static boolean isPart(String of, List<String> names) {
        return names.stream().anyMatch(other -> of.startsWith(other + "."));
    }

    /** The only class of a workload would say again what the workload says. */
    private static boolean isOnlyPart(String of, List<String> names) {
        return names.stream()
                .filter(other -> of.startsWith(other + "."))
                .anyMatch(whole -> names.stream()
                                .filter(name -> name.startsWith(whole + "."))
                                .count()
                        == 1);
    }

    private static WorkloadRow row(MetricIndex index, String of, boolean isClass) {
        String latency = of + ".latency";
        return new WorkloadRow(
                of,
                isClass,
                index.phrase(of + AVAILABILITY, "mean"),
                index.phrase(of + ".firstAttemptAvailability", "mean"),
                index.phrase(of + ".errors", "mean"),
                index.counts(of + ".failed."),
                index.phrase(of + ".offered", "rate"),
                index.phrase(of + ".throughput", "rate"),
                index.phrase(latency, "mean"),
                index.phrase(latency, "p50"),
                index.phrase(latency, "p95"),
                index.phrase(latency, "p99"),
                index.phrase(latency, "max"));
    }
}
