package io.virga.scenarios.experiment;

import io.virga.kernel.random.Mix;
import io.virga.models.commitment.UsageHour;
import io.virga.scenarios.build.ModelAssumptions;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.Assumption;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.ScenarioInfo;
import io.virga.scenarios.result.SimulateInfo;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All replications of one scenario, and what they say together. */
public final class Experiment {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ScenarioSpec spec;
    private final String sha256;
    private final List<Assumption> assumptions;
    private final int threads;
    private final Window window;
    private final double confidence;

    /**
     * @param sha256 hash of the scenario and of all that it reads
     * @param assumptions that the scenario's defaults rest on
     * @param threads replications that run at a time, at least 1; results do not depend on it
     */
    public Experiment(ScenarioSpec spec, String sha256, List<Assumption> assumptions, int threads) {
        this(
                spec,
                sha256,
                assumptions,
                threads,
                spec.simulate().confidence().fraction().doubleValue());
    }

    private Experiment(ScenarioSpec spec, String sha256, List<Assumption> assumptions, int threads, double confidence) {
        this.spec = spec;
        this.sha256 = sha256;
        this.assumptions = assumptions;
        this.threads = threads;
        this.window = Windows.of(spec.simulate());
        this.confidence = confidence;
    }

    /** The same with intervals and verdicts of another confidence level than the scenario's, above 0 and below 1. */
    public Experiment judgedAt(double level) {
        return new Experiment(spec, sha256, assumptions, threads, level);
    }

    /**
     * What was found, and how much work it was.
     *
     * @param interrupted whether it was cancelled before all replications were finished
     * @param committable usage to which commitments may apply, by replication
     * @param precision that was achieved where a precision was asked for, by metric
     */
    public record Outcome(
            RunResult result,
            long events,
            long requests,
            boolean interrupted,
            List<List<UsageHour>> committable,
            List<AchievedPrecision> precision) {}

    /**
     * Runs all replications.
     *
     * @return of the replications that were finished when it was cancelled through {@code progress}
     * @throws InterruptedRunException when none was
     * @throws io.virga.kernel.SimulationException when a limit is passed or a model is at fault
     */
    public Outcome run(Progress progress) {
        int n = spec.simulate().replications();
        List<Replication> replications = new ReplicationPool(threads, progress).run(runner(progress), n);
        return outcome(replications, replications.size() < n, List.of());
    }

    /**
     * Runs as many replications as a precision needs.
     *
     * @return of the replications that were needed, or of the most that are allowed, or as {@link #run} after an interrupt
     * @throws UnknownMetricException if the goal names a metric that there is not
     */
    public Outcome run(Progress progress, PrecisionGoal goal) {
        Estimates single = estimates();
        SequentialReplications sequential =
                new SequentialReplications(goal, confidence, each -> metrics(List.of(each), single));
        List<Replication> replications =
                sequential.run(new ReplicationPool(threads, progress), runner(progress), threads);
        return outcome(replications, sequential.isInterrupted(), sequential.achieved());
    }

    private ReplicationRunner runner(Progress progress) {
        return new ReplicationRunner(spec, window, spec.simulate().seed(), progress);
    }

    private Outcome outcome(List<Replication> replications, boolean interrupted, List<AchievedPrecision> precision) {
        long events =
                replications.stream().mapToLong(Replication::simulatedEvents).sum();
        long requests = replications.stream().mapToLong(Replication::requests).sum();
        List<List<UsageHour>> committable =
                replications.stream().map(each -> each.bill().committable()).toList();
        return new Outcome(result(replications), events, requests, interrupted, committable, precision);
    }

    private Estimates estimates() {
        return new Estimates(confidence, List.copyOf(spec.faults().keySet()));
    }

    private RunResult result(List<Replication> replications) {
        Estimates estimates = estimates();
        List<RecoveryResult> recoveries = recoveries(replications);
        Bill bill = bill(replications);
        Objectives objectives = new Objectives(spec, window, replications, estimates, confidence);
        return new RunResult(
                RunResult.FORMAT_VERSION,
                new ScenarioInfo(spec.name(), spec.description(), sha256),
                new SimulateInfo(
                        spec.simulate().seed(),
                        replications.size(),
                        window.fromNanos() / NANOS_PER_SECOND,
                        window.toNanos() / NANOS_PER_SECOND,
                        window.warmupNanos() / NANOS_PER_SECOND,
                        confidence,
                        "request"),
                metrics(replications, estimates),
                objectives.judge(recoveries, bill),
                recoveries,
                new TimeShares(List.copyOf(spec.resources().keySet())).of(replications),
                new TimelineMeans(window, replications).timeline(),
                replications.get(0).events(),
                replications.get(0).faults(),
                bill,
                allAssumptions(),
                fingerprint(replications));
    }

    private List<Metric> metrics(List<Replication> replications, Estimates estimates) {
        List<Metric> metrics = new ArrayList<>();
        WorkloadMetrics ofWorkloads = new WorkloadMetrics(estimates, window.lengthNanos() / NANOS_PER_SECOND);
        for (int i = 0; i < replications.get(0).workloads().size(); i++) {
            int index = i;
            metrics.addAll(ofWorkloads.of(replications.stream()
                    .map(each -> each.workloads().get(index))
                    .toList()));
        }
        Map<String, List<Observation>> byName = new LinkedHashMap<>();
        for (Replication replication : replications) {
            for (Observation each : replication.observations()) {
                byName.computeIfAbsent(each.name() + "|" + each.stat(), key -> new ArrayList<>())
                        .add(each);
            }
        }
        byName.values().forEach(observations -> metrics.add(estimates.ratio(observations)));
        metrics.sort(Comparator.comparing(Metric::name).thenComparing(Metric::stat));
        return metrics;
    }

    private List<RecoveryResult> recoveries(List<Replication> replications) {
        Recoveries recoveries = new Recoveries(window, replications);
        List<RecoveryResult> results = new ArrayList<>();
        for (String fault : spec.faults().keySet()) {
            results.addAll(recoveries.from(fault, spec));
        }
        return results;
    }

    private Bill bill(List<Replication> replications) {
        return new BillMeans(window, spec, confidence)
                .of(replications.stream().map(Replication::bill).toList());
    }

    private List<Assumption> allAssumptions() {
        List<Assumption> all = new ArrayList<>(assumptions);
        all.addAll(ModelAssumptions.of(spec));
        return all;
    }

    private static String fingerprint(List<Replication> replications) {
        long hash = 0;
        for (Replication each : replications) {
            hash = Mix.combine(hash, each.fingerprint());
        }
        return String.format("%016x", hash);
    }
}
