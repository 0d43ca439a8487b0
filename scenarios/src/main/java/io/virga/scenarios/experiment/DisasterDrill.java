package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.RecoveryPhases;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.result.YearlyRisk;
import io.virga.scenarios.spec.RiskSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.objective.RecoveryObjective;
import io.virga.scenarios.spec.value.HourlyPrice;
import io.virga.scenarios.spec.value.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Simulates each fault of a scenario alone, and the scenario without any, with common random numbers: what differs is the
 * fault's doing.
 */
public final class DisasterDrill {
    private static final double HOUR_SECONDS = 3600;
    private static final double YEAR_SECONDS = 365 * 86_400.0;
    private static final int MONTHS = 12;

    private final ScenarioSpec spec;
    private final int threads;
    private final Window window;
    private final double confidence;

    /** @param threads replications that run at a time, at least 1; results do not depend on it */
    public DisasterDrill(ScenarioSpec spec, int threads) {
        this.spec = spec;
        this.threads = threads;
        this.window = Windows.of(spec.simulate());
        this.confidence = spec.simulate().confidence().fraction().doubleValue();
    }

    /**
     * Runs all of it.
     *
     * @param file that the scenario is from, as the user named it
     * @throws io.virga.kernel.SimulationException when a limit is passed or a model is at fault
     */
    public StrategyResult run(String file) {
        List<Replication> quiet = replications(GivenFault.none(spec));
        double monthly = new BillMeans(window, confidence)
                .of(quiet.stream().map(Replication::bill).toList())
                .monthly()
                .doubleValue();
        Map<String, List<DisasterSample>> samples = new LinkedHashMap<>();
        List<DisasterResult> results = new ArrayList<>();
        for (String fault : spec.faults().keySet()) {
            List<DisasterSample> ofFault = samples(fault, quiet);
            if (!ofFault.isEmpty()) {
                samples.put(fault, ofFault);
                results.add(result(fault, ofFault));
            }
        }
        return new StrategyResult(spec.name(), file, spec.description(), monthly, results, yearly(samples, monthly));
    }

    private List<Replication> replications(ScenarioSpec given) {
        int n = spec.simulate().replications();
        Progress progress = new Progress(n);
        ReplicationRunner runner =
                new ReplicationRunner(given, window, spec.simulate().seed(), progress);
        return new ReplicationPool(threads, progress).run(runner, n);
    }

    private List<DisasterSample> samples(String fault, List<Replication> quiet) {
        List<Replication> struck = replications(GivenFault.only(spec, fault));
        List<DisasterSample> samples = new ArrayList<>();
        for (int i = 0; i < struck.size(); i++) {
            Replication replication = struck.get(i);
            double added = replication
                    .bill()
                    .total()
                    .subtract(quiet.get(i).bill().total())
                    .doubleValue();
            for (FaultWindow stroke : replication.faults()) {
                if (stroke.name().equals(fault)) {
                    samples.add(sample(fault, stroke.fromSeconds(), replication, added));
                    break;
                }
            }
        }
        return samples;
    }

    private DisasterSample sample(String fault, double struckSeconds, Replication replication, double added) {
        Double rto = slowestSeconds(fault, replication);
        double left = window.toNanos() / 1e9 - struckSeconds;
        return new DisasterSample(
                rto,
                rto == null ? left : rto,
                RecoveryPoints.jointSeconds(replication),
                RecoveryPoints.lostWrites(replication),
                rto == null ? null : PhasesOfRecovery.of(replication.events(), struckSeconds, rto),
                added);
    }

    /** Of the workload that took longest; null where one had not recovered. */
    private @Nullable Double slowestSeconds(String fault, Replication replication) {
        RecoveryObjective objective = Objectives.recoveryObjective(spec, fault);
        long holdFor = objective == null
                ? Experiment.HOLD_FOR_NANOS
                : objective.holdFor().toNanos();
        Recoveries recoveries = new Recoveries(window, List.of(replication));
        Double slowest = 0.0;
        for (String workload : spec.workloads().keySet()) {
            double target = Objectives.recoveredShare(spec, objective, workload);
            for (Double seconds :
                    recoveries.of(fault, workload, target, holdFor).rtoSeconds()) {
                slowest = seconds == null || slowest == null ? null : (Double) Math.max(slowest, seconds);
            }
        }
        return slowest;
    }

    private DisasterResult result(String fault, List<DisasterSample> samples) {
        RecoveryObjective objective = Objectives.recoveryObjective(spec, fault);
        Double rtoTarget = objective == null ? null : (Double) (objective.rto().toNanos() / 1e9);
        Double rpoTarget = objective == null || objective.rpo() == null
                ? null
                : (Double) (objective.rpo().toNanos() / 1e9);
        double rpoLimit = rpoTarget == null ? Double.POSITIVE_INFINITY : rpoTarget;
        long met = rtoTarget == null
                ? 0
                : samples.stream()
                        .filter(each -> each.meets(rtoTarget, rpoLimit))
                        .count();
        ConfidenceInterval chance =
                rtoTarget == null ? null : ConfidenceInterval.ofProportion(met, samples.size(), confidence);
        return new DisasterResult(
                fault,
                action(fault),
                rtoTarget,
                rpoTarget,
                samples.size(),
                (int) samples.stream().filter(each -> each.rtoSeconds() == null).count(),
                Spreads.of(samples.stream().map(DisasterSample::rtoSeconds).toList(), confidence),
                Spreads.of(samples.stream().map(DisasterSample::rpoSeconds).toList(), confidence),
                Spreads.of(samples.stream().map(DisasterSample::lostWrites).toList(), confidence),
                chance == null ? null : (Double) chance.estimate(),
                chance == null ? null : (Double) chance.lower(),
                chance == null ? null : (Double) chance.upper(),
                phases(samples),
                mean(samples, DisasterSample::eventCost));
    }

    private String action(String fault) {
        Object known = Objects.requireNonNull(spec.faults().get(fault), fault);
        return Objects.requireNonNull(known.getClass().getAnnotation(Kind.class))
                .value();
    }

    private static double mean(List<DisasterSample> samples, ToDoubleFunction<DisasterSample> value) {
        return samples.stream().mapToDouble(value).average().orElse(0);
    }

    private static @Nullable RecoveryPhases phases(List<DisasterSample> samples) {
        List<RecoveryPhases> all = new ArrayList<>();
        samples.forEach(sample -> {
            if (sample.phases() != null) {
                all.add(sample.phases());
            }
        });
        return all.isEmpty()
                ? null
                : new RecoveryPhases(
                        part(all, RecoveryPhases::detect),
                        part(all, RecoveryPhases::decide),
                        part(all, RecoveryPhases::recoverData),
                        part(all, RecoveryPhases::recoverCapacity),
                        part(all, RecoveryPhases::switchTraffic),
                        part(all, RecoveryPhases::drainCaches));
    }

    private static double part(List<RecoveryPhases> phases, ToDoubleFunction<RecoveryPhases> part) {
        return phases.stream().mapToDouble(part).average().orElse(0);
    }

    private @Nullable YearlyRisk yearly(Map<String, List<DisasterSample>> samples, double monthly) {
        RiskSpec risk = spec.risk();
        if (risk.disasterRates().isEmpty()) {
            return null;
        }
        List<DisasterYears.Kind> kinds = new ArrayList<>();
        risk.disasterRates()
                .forEach((fault, rate) -> kinds.add(new DisasterYears.Kind(
                        rate.perSecond() * YEAR_SECONDS, samples.getOrDefault(fault, List.of()))));
        DisasterYears years = new DisasterYears(kinds, spec.simulate().seed());
        ToDoubleFunction<DisasterSample> loss = loss(risk);
        boolean censored = kinds.stream()
                .anyMatch(kind -> kind.samples().stream().anyMatch(sample -> sample.rtoSeconds() == null));
        return new YearlyRisk(
                years.chanceOfAny(1),
                years.mean(DisasterSample::downtimeSeconds),
                years.p95(DisasterSample::downtimeSeconds),
                years.mean(DisasterSample::lostWrites),
                years.mean(loss),
                years.p95(loss),
                MONTHS * monthly + years.mean(loss),
                censored);
    }

    private static ToDoubleFunction<DisasterSample> loss(RiskSpec risk) {
        HourlyPrice perHour = risk.costOfDowntime();
        Money perWrite = risk.costOfLostWrite();
        double hour = perHour == null ? 0 : perHour.perHour().amount().doubleValue();
        double write = perWrite == null ? 0 : perWrite.amount().doubleValue();
        return sample ->
                sample.downtimeSeconds() / HOUR_SECONDS * hour + sample.lostWrites() * write + sample.eventCost();
    }
}
