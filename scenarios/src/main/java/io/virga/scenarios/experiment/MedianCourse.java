package io.virga.scenarios.experiment;

import io.virga.scenarios.result.Milestone;
import io.virga.scenarios.result.RecoveryCourse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The course of the run whose recovery time is the median, and how far the other runs were from it at each point. Means of
 * courses would show one that no run took.
 */
final class MedianCourse {
    private final List<DisasterSample> samples;

    private MedianCourse(List<DisasterSample> samples) {
        this.samples = samples;
    }

    /** @param struck in one replication at least */
    static RecoveryCourse of(Struck struck) {
        MedianCourse course = new MedianCourse(struck.samples());
        int median = course.median();
        ServedClients served = struck.served().get(median);
        return new RecoveryCourse(
                served.replication(),
                served.workload(),
                struck.samples().get(median).rtoSeconds(),
                served.untilSeconds(),
                served.stepSeconds(),
                course.milestones(struck.samples().get(median)),
                served.shares());
    }

    /** Of equal ones the first; what was not over is the longest. */
    private int median() {
        List<Integer> byLength =
                new ArrayList<>(IntStream.range(0, samples.size()).boxed().toList());
        byLength.sort(Comparator.comparingDouble(at -> length(samples.get(at))));
        return byLength.get((samples.size() + 1) / 2 - 1);
    }

    private static double length(DisasterSample sample) {
        Double seconds = sample.rtoSeconds();
        return seconds == null ? Double.POSITIVE_INFINITY : seconds;
    }

    private List<Milestone> milestones(DisasterSample sample) {
        return sample.milestones().stream().map(this::milestone).toList();
    }

    private Milestone milestone(Reached reached) {
        double[] sorted = samples.stream()
                .flatMap(sample -> sample.milestones().stream())
                .filter(each -> each.kind() == reached.kind())
                .mapToDouble(Reached::seconds)
                .sorted()
                .toArray();
        return new Milestone(
                reached.kind(),
                reached.seconds(),
                reached.what(),
                quantile(sorted, 0.05),
                quantile(sorted, 0.95),
                sorted.length);
    }

    private static double quantile(double[] sorted, double p) {
        return sorted[(int) Math.max(0, Math.ceil(p * sorted.length) - 1)];
    }
}
