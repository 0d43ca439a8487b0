package io.virga.scenarios.experiment;

import io.virga.kernel.Limits;
import io.virga.kernel.RunSummary;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.SimulationException;
import io.virga.models.monitoring.Journal;
import io.virga.models.pricing.Bill;
import io.virga.scenarios.build.CloudModel;
import io.virga.scenarios.build.Metering;
import io.virga.scenarios.build.Observations;
import io.virga.scenarios.build.ResourceModel;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.build.WorkloadModel;
import io.virga.scenarios.result.TimelineEvent;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs one replication: pre-roll, measured window, and the time until the last measured request has ended. */
final class ReplicationRunner {
    private static final long RUN_OUT_STEP_NANOS = 1_000_000_000L;
    private static final long LOOK_NANOS = 60_000_000_000L;

    private final ScenarioSpec spec;
    private final Window window;
    private final long seed;
    private final Progress progress;
    private final long periodNanos;
    private final @Nullable Ending ending;

    ReplicationRunner(ScenarioSpec spec, Window window, long seed, Progress progress) {
        this(spec, window, seed, progress, window.lengthNanos(), null);
    }

    private ReplicationRunner(
            ScenarioSpec spec, Window window, long seed, Progress progress, long periodNanos, @Nullable Ending ending) {
        this.spec = spec;
        this.window = window;
        this.seed = seed;
        this.progress = progress;
        this.periodNanos = periodNanos;
        this.ending = ending;
    }

    /** The same, with a bill until the end of each period as well. */
    ReplicationRunner billingEach(long nanos) {
        return new ReplicationRunner(spec, window, seed, progress, nanos, ending);
    }

    /** The same, ended at the first full minute of the window at which it may end; without the time after the window. */
    ReplicationRunner endingWhen(Ending mayEnd) {
        return new ReplicationRunner(spec, window, seed, progress, periodNanos, mayEnd);
    }

    Replication run(int number) {
        Map<String, WorkloadRecorder> recorders = new LinkedHashMap<>();
        Progress.Watch watch = progress.watch(number, window.endNanos());
        SimulationConfig config = new SimulationConfig(seed, number, Limits.DEFAULT, watch::interruption);
        CloudModel model = CloudModel.build(spec, window, config, (name, classes, accountSize, places) -> {
            WorkloadRecorder recorder = new WorkloadRecorder(window, classes, accountSize, places);
            recorders.put(name, recorder);
            return recorder;
        });
        watch.follow(model.sim());
        advance(model, window.startNanos());
        model.startMeasuring();
        Metering metering = Metering.start(model);
        Replication early = ending == null ? null : endedEarly(number, model, recorders, metering, ending);
        if (early != null) {
            watch.done();
            return early;
        }
        List<Bill> billsUntil = new ArrayList<>();
        for (long end = window.startNanos() + periodNanos; end < window.endNanos(); end += periodNanos) {
            advance(model, end);
            billsUntil.add(metering.billUntil(end));
        }
        advance(model, window.endNanos());
        List<Observation> observations = observe(model);
        Bill bill = metering.bill();
        billsUntil.add(bill);
        runOut(model);
        recorders.values().forEach(WorkloadRecorder::finish);
        watch.done();
        return result(number, model, recorders, observations, bill, billsUntil, window.lengthNanos());
    }

    /** What was found until it might end; null when it has come to the end of the window. */
    private @Nullable Replication endedEarly(
            int number, CloudModel model, Map<String, WorkloadRecorder> recorders, Metering metering, Ending mayEnd) {
        long patience = longestNanos(model);
        Bill first = null;
        for (long now = window.startNanos() + LOOK_NANOS; now < window.endNanos(); now += LOOK_NANOS) {
            advance(model, now);
            long measured = now - window.startNanos();
            recorders.values().forEach(each -> each.showUntil(measured - patience));
            // A bill is dear, and nobody reads it until the end.
            first = first == null ? metering.billUntil(now) : first;
            if (mayEnd.isReached(result(number, model, recorders, List.of(), first, List.of(), measured))) {
                Bill bill = metering.billUntil(now);
                recorders.values().forEach(WorkloadRecorder::finish);
                return result(number, model, recorders, observe(model), bill, List.of(bill), measured);
            }
        }
        recorders.values().forEach(WorkloadRecorder::showAll);
        return null;
    }

    private static void advance(CloudModel model, long untilNanos) {
        RunSummary summary = model.sim().runUntil(untilNanos);
        if (summary.stopReason() != null) {
            throw new InterruptedRunException(summary.stopReason());
        }
    }

    /** Clients go on as before, so that the last measured requests end under the load under which they were made. */
    private static void runOut(CloudModel model) {
        long limit = model.window().endNanos() + longestNanos(model) + RUN_OUT_STEP_NANOS;
        while (open(model) > 0) {
            if (model.sim().now() > limit) {
                throw new SimulationException(
                        open(model) + " requests have not ended although all their timeouts passed");
            }
            advance(model, model.sim().now() + RUN_OUT_STEP_NANOS);
        }
    }

    private static long longestNanos(CloudModel model) {
        return model.workloads().stream()
                .mapToLong(WorkloadModel::longestNanos)
                .max()
                .orElse(0);
    }

    private static long open(CloudModel model) {
        long open = 0;
        for (WorkloadModel workload : model.workloads()) {
            open += workload.workload().measuredOpen();
        }
        return open;
    }

    private static List<Observation> observe(CloudModel model) {
        List<Observation> observations = new ArrayList<>();
        for (ResourceModel resource : model.resources().values()) {
            Observations sink = (metric, stat, unit, numerator, denominator, events) -> observations.add(
                    Observation.ratio(resource.name() + "." + metric, stat, unit, numerator, denominator, events));
            resource.observe(sink);
        }
        model.runbooks()
                .observe((metric, stat, unit, numerator, denominator, events) -> observations.add(
                        Observation.ratio("runbook." + metric, stat, unit, numerator, denominator, events)));
        return observations;
    }

    private Replication result(
            int number,
            CloudModel model,
            Map<String, WorkloadRecorder> recorders,
            List<Observation> observations,
            Bill bill,
            List<Bill> billsUntil,
            long measuredNanos) {
        List<WorkloadCounts> workloads = new ArrayList<>();
        long requests = 0;
        for (WorkloadModel workload : model.workloads()) {
            workloads.add(new WorkloadCounts(
                    workload.name(),
                    workload.classes(),
                    workload.account(),
                    java.util.Objects.requireNonNull(recorders.get(workload.name()))));
            requests += workload.workload().offered();
        }
        RunSummary summary = model.sim().summary();
        return new Replication(
                number,
                workloads,
                observations,
                model.sampler().series(),
                events(model),
                model.faults().windows(),
                bill,
                billsUntil,
                measuredNanos,
                summary.fingerprint(),
                summary.events(),
                requests);
    }

    private List<TimelineEvent> events(CloudModel model) {
        List<TimelineEvent> events = new ArrayList<>();
        for (Journal.Entry entry : model.journal().entries()) {
            if (entry.timeNanos() >= window.startNanos() && entry.timeNanos() <= window.endNanos()) {
                events.add(new TimelineEvent(
                        window.scenarioSeconds(entry.timeNanos()), entry.kind(), entry.subject(), entry.text()));
            }
        }
        return events;
    }
}
