package io.virga.scenarios.experiment;

import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.TimelineEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Recovery from each fault, for each workload and class, over the replications. */
final class Recoveries {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Window window;
    private final List<Replication> replications;

    Recoveries(Window window, List<Replication> replications) {
        this.window = window;
        this.replications = replications;
    }

    /**
     * @param of workload, or workload.class
     * @param target share of good requests
     */
    RecoveryResult of(String fault, String of, double target, long holdForNanos) {
        List<@Nullable Double> seconds = new ArrayList<>();
        int relapses = 0;
        int censored = 0;
        int recovered = 0;
        for (Replication replication : replications) {
            Buckets buckets = buckets(replication, of);
            Recovery recovery = new Recovery(buckets, target, holdForNanos);
            Long struck = firstStrike(replication, fault);
            if (struck == null) {
                continue;
            }
            Long right = rightFrom(replication, fault, struck);
            OptionalLong nanos = right == null ? OptionalLong.empty() : recovery.recoveryNanos(right);
            if (right != null && nanos.isPresent()) {
                seconds.add((right - struck + nanos.getAsLong()) / NANOS_PER_SECOND);
                relapses += recovery.relapses(right + nanos.getAsLong(), nextFault(replication, struck));
                recovered++;
            } else {
                seconds.add(null);
                censored++;
            }
        }
        return new RecoveryResult(
                fault,
                of,
                target,
                holdForNanos / NANOS_PER_SECOND,
                seconds,
                quantile(seconds, 0.5),
                quantile(seconds, 0.95),
                quantile(seconds, 1),
                recovered == 0 ? 0 : (double) relapses / recovered,
                censored);
    }

    private static Buckets buckets(Replication replication, String of) {
        for (WorkloadCounts workload : replication.workloads()) {
            if (workload.name().equals(of)) {
                return workload.recorder().buckets();
            }
            for (int i = 0; i < workload.classes().size(); i++) {
                if ((workload.name() + "." + workload.classes().get(i)).equals(of)) {
                    return workload.recorder().buckets(i);
                }
            }
        }
        throw new IllegalArgumentException("no workload or class " + of);
    }

    /** Nanoseconds from the start of the window; null when the fault did not strike within it. */
    private @Nullable Long firstStrike(Replication replication, String fault) {
        for (FaultWindow strike : replication.faults()) {
            if (strike.name().equals(fault) && since(strike.fromSeconds()) >= 0) {
                return since(strike.fromSeconds());
            }
        }
        return null;
    }

    /**
     * From when on what clients are answered is right: a database whose data is wrong answers as before, and serves nobody.
     * Null while it is wrong to the end.
     */
    private @Nullable Long rightFrom(Replication replication, String fault, long struck) {
        for (FaultWindow strike : replication.faults()) {
            if (strike.name().equals(fault) && strike.action().equals("dataCorruption")) {
                return cured(replication, strike.target(), struck);
            }
        }
        return struck;
    }

    private @Nullable Long cured(Replication replication, String database, long struck) {
        for (TimelineEvent event : replication.events()) {
            boolean isCure = event.kind().equals("data") && event.subject().equals(database);
            if (isCure && since(event.seconds()) >= struck) {
                return since(event.seconds());
            }
        }
        return null;
    }

    private long nextFault(Replication replication, long struck) {
        for (FaultWindow strike : replication.faults()) {
            if (since(strike.fromSeconds()) > struck) {
                return since(strike.fromSeconds());
            }
        }
        return window.lengthNanos();
    }

    private long since(double scenarioSeconds) {
        return Math.round(scenarioSeconds * NANOS_PER_SECOND) - window.fromNanos();
    }

    /** Order statistic with censored ones as the longest; null when it is censored itself or there is none. */
    private static @Nullable Double quantile(List<@Nullable Double> values, double p) {
        if (values.isEmpty()) {
            return null;
        }
        double[] sorted = new double[values.size()];
        for (int i = 0; i < sorted.length; i++) {
            Double value = values.get(i);
            sorted[i] = value == null ? Double.POSITIVE_INFINITY : value;
        }
        Arrays.sort(sorted);
        double value = sorted[(int) Math.max(0, Math.ceil(p * sorted.length) - 1)];
        return Double.isInfinite(value) ? null : (Double) value;
    }
}
