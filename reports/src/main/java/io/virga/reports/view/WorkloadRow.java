package io.virga.reports.view;

import io.virga.reports.format.Phrase;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.util.List;

/**
 * What the clients of one workload, or of one request class of it, saw.
 *
 * <p>Read from {@code <of>.availability} and {@code <of>.firstAttemptSuccess} (mean), {@code <of>.latency} (mean and
 * quantiles), {@code <of>.throughput} (rate), {@code <of>.offered}, {@code <of>.good} and {@code <of>.errors} (sum: requests
 * of one replication). Whatever has an availability is listed; what is not there is shown as a dash.
 *
 * @param of such as "shoppers" or "shoppers.checkout"
 * @param isClass whether it is a part of the workload listed above it
 */
public record WorkloadRow(
        String of,
        boolean isClass,
        Phrase availability,
        Phrase firstAttempt,
        Phrase offered,
        Phrase errors,
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
                .toList();
        return names.stream().map(of -> row(index, of, isPart(of, names))).toList();
    }

    /** The last part of the name, for a class; the whole name, for a workload. */
    public String shortName() {
        return isClass ? of.substring(of.indexOf('.') + 1) : of;
    }

    private static boolean isPart(String of, List<String> names) {
        return names.stream().anyMatch(other -> of.startsWith(other + "."));
    }

    private static WorkloadRow row(MetricIndex index, String of, boolean isClass) {
        String latency = of + ".latency";
        return new WorkloadRow(
                of,
                isClass,
                index.phrase(of + AVAILABILITY, "mean"),
                index.phrase(of + ".firstAttemptSuccess", "mean"),
                index.point(of + ".offered", "sum", "count"),
                index.point(of + ".errors", "sum", "count"),
                index.phrase(of + ".throughput", "rate", "mean"),
                index.phrase(latency, "mean"),
                index.phrase(latency, "p50"),
                index.phrase(latency, "p95"),
                index.phrase(latency, "p99"),
                index.phrase(latency, "max"));
    }
}
