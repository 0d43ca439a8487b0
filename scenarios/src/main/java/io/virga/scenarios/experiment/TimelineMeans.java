package io.virga.scenarios.experiment;

import io.virga.scenarios.build.TimelineSampler;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.Series;
import io.virga.scenarios.result.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The timeline: at each step, the mean over the replications that observed something there. */
final class TimelineMeans {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Window window;
    private final List<Replication> replications;

    TimelineMeans(Window window, List<Replication> replications) {
        this.window = window;
        this.replications = replications;
    }

    Timeline timeline() {
        List<Series> series = new ArrayList<>();
        List<WorkloadCounts> workloads = replications.get(0).workloads();
        for (int i = 0; i < workloads.size(); i++) {
            addWorkload(series, workloads.get(i).name(), i);
        }
        Set<String> names = new LinkedHashSet<>();
        replications.forEach(each -> names.addAll(each.series().keySet()));
        for (String name : names) {
            addResource(series, name);
        }
        return new Timeline(
                window.fromNanos() / NANOS_PER_SECOND,
                window.stepNanos() / NANOS_PER_SECOND,
                window.steps(),
                series,
                Bottlenecks.of(series, window.steps(), this::startSeconds));
    }

    private void addWorkload(List<Series> series, String name, int index) {
        List<WorkloadRecorder> recorders = replications.stream()
                .map(each -> each.workloads().get(index).recorder())
                .toList();
        series.add(rate(
                name + ".offered",
                recorders.stream().map(WorkloadRecorder::offeredBySteps).toList()));
        series.add(rate(
                name + ".good",
                recorders.stream().map(WorkloadRecorder::goodBySteps).toList()));
        series.add(rate(
                name + ".failed",
                recorders.stream().map(WorkloadRecorder::badBySteps).toList()));
        series.add(value(
                name + ".latency.p50",
                recorders.stream().map(WorkloadRecorder::medianBySteps).toList()));
        series.add(value(
                name + ".latency.p99",
                recorders.stream().map(WorkloadRecorder::p99BySteps).toList()));
    }

    private Series rate(String name, List<long[]> counts) {
        return mean(
                name,
                "1/s",
                counts.size(),
                (replication, step) -> counts.get(replication)[step] / (stepLengthNanos(step) / NANOS_PER_SECOND));
    }

    private Series value(String name, List<double[]> values) {
        return mean(name, "s", values.size(), (replication, step) -> values.get(replication)[step]);
    }

    private void addResource(List<Series> series, String name) {
        List<TimelineSampler.Series> samples = new ArrayList<>();
        for (Replication each : replications) {
            TimelineSampler.Series found = each.series().get(name);
            if (found != null) {
                samples.add(found);
            }
        }
        series.add(mean(
                name,
                samples.get(0).unit(),
                samples.size(),
                (replication, step) -> samples.get(replication).value(step)));
    }

    private double startSeconds(int step) {
        long since = Math.min(step * window.stepNanos(), window.lengthNanos());
        return (window.fromNanos() + since) / NANOS_PER_SECOND;
    }

    private long stepLengthNanos(int step) {
        return Math.min(window.stepNanos(), window.lengthNanos() - step * window.stepNanos());
    }

    private Series mean(String name, String unit, int count, Value value) {
        List<@Nullable Double> means = new ArrayList<>();
        for (int step = 0; step < window.steps(); step++) {
            int at = step;
            means.add(meanOfObserved(count, replication -> value.of(replication, at)));
        }
        return new Series(name, unit, Estimates.REPLICATION_MEAN, means);
    }

    private static @Nullable Double meanOfObserved(int count, IntToDoubleFunction value) {
        double sum = 0;
        int observed = 0;
        for (int i = 0; i < count; i++) {
            double each = value.applyAsDouble(i);
            if (!Double.isNaN(each)) {
                sum += each;
                observed++;
            }
        }
        return observed == 0 ? null : (Double) (sum / observed);
    }

    /** The value of one replication at one step. */
    @FunctionalInterface
    private interface Value {
        double of(int replication, int step);
    }
}
