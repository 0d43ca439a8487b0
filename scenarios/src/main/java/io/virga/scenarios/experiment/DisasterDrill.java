package io.virga.scenarios.experiment;

import io.virga.models.pricing.Bill;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.MilestoneKind;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.result.YearlyRisk;
import io.virga.scenarios.spec.RiskSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.value.HourlyPrice;
import io.virga.scenarios.spec.value.Money;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Simulates each fault of a scenario alone, and the scenario without any, with common random numbers: what differs is the
 * fault's doing.
 */
public final class DisasterDrill {
    private static final double NANOS_PER_SECOND = 1e9;
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

    /** How many replications it runs: all of the scenario without its faults, and all with each of them. */
    public int replications() {
        return (1 + spec.faults().size()) * spec.simulate().replications();
    }

    /**
     * Runs all of it.
     *
     * @param file that the scenario is from, as the user named it
     * @param progress of as many replications as it runs
     * @throws InterruptedRunException if it was cancelled before all was done
     * @throws io.virga.kernel.SimulationException when a limit is passed or a model is at fault
     */
    public StrategyResult run(String file, Progress progress) {
        int n = spec.simulate().replications();
        List<Replication> quiet = replications(GivenFault.none(spec), progress);
        int done = n;
        double monthly = new BillMeans(window, spec, confidence)
                .of(quiet.stream().map(Replication::bill).toList())
                .monthly()
                .doubleValue();
        Map<String, List<DisasterSample>> samples = new LinkedHashMap<>();
        List<DisasterResult> results = new ArrayList<>();
        for (String fault : spec.faults().keySet()) {
            Struck struck = struck(fault, quiet, progress.after(done));
            done += n;
            if (!struck.samples().isEmpty()) {
                samples.put(fault, struck.samples());
                results.add(new DisasterSummary(spec, confidence).of(fault, struck));
            }
        }
        return new StrategyResult(spec.name(), file, spec.description(), monthly, results, yearly(samples, monthly));
    }

    private List<Replication> replications(ScenarioSpec given, Progress progress) {
        int n = spec.simulate().replications();
        ReplicationRunner runner =
                new ReplicationRunner(given, window, spec.simulate().seed(), progress);
        List<Replication> replications = new ReplicationPool(threads, progress).run(runner, n);
        if (replications.size() < n) {
            throw new InterruptedRunException("interrupted");
        }
        return replications;
    }

    private Struck struck(String fault, List<Replication> quiet, Progress progress) {
        List<Replication> replications = new ArrayList<>(replications(GivenFault.only(spec, fault), progress));
        Recoveries all = new Recoveries(window, replications);
        replications.removeIf(each -> all.struckSeconds(each, fault) == null);
        if (replications.isEmpty()) {
            return Struck.NEVER;
        }
        List<RecoveryResult> recoveries = all.from(fault, spec);
        List<DisasterSample> samples = new ArrayList<>();
        List<ServedClients> served = new ArrayList<>();
        for (int i = 0; i < replications.size(); i++) {
            Replication replication = replications.get(i);
            RecoveryResult slowest = slowest(recoveries, i);
            ServedClients clients = all.served(replication, fault, slowest.of());
            served.add(clients);
            samples.add(sample(
                    replication,
                    Objects.requireNonNull(all.struckSeconds(replication, fault)),
                    slowest.rtoSeconds().get(i),
                    clients,
                    quiet.get(replication.number()).bill()));
        }
        return new Struck(samples, recoveries, RecoveryPoints.byStore(replications, confidence), served);
    }

    private DisasterSample sample(
            Replication replication,
            double struckSeconds,
            @Nullable Double rto,
            ServedClients clients,
            Bill quietBill) {
        double added = replication.bill().total().subtract(quietBill.total()).doubleValue();
        double downtime = rto == null ? window.toNanos() / NANOS_PER_SECOND - struckSeconds : rto;
        PhasesOfRecovery phases =
                PhasesOfRecovery.of(replication.events(), struckSeconds, downtime, patienceSeconds(clients.workload()));
        return new DisasterSample(
                rto,
                downtime,
                RecoveryPoints.jointSeconds(replication),
                RecoveryPoints.lostWrites(replication),
                rto == null ? null : phases.phases(),
                added,
                milestones(phases, clients, rto));
    }

    /** How long requests of a workload wait at most. */
    private double patienceSeconds(String workload) {
        WorkloadSpec known = Objects.requireNonNull(spec.workloads().get(workload));
        return known.requests().values().stream()
                .mapToDouble(request -> request.effectiveTimeout().toNanos() / NANOS_PER_SECOND)
                .max()
                .orElse(0);
    }

    private static List<Reached> milestones(PhasesOfRecovery phases, ServedClients clients, @Nullable Double rto) {
        List<Reached> milestones = new ArrayList<>(phases.milestones());
        OptionalDouble hurt = clients.firstFailureSeconds();
        if (hurt.isPresent()) {
            milestones.add(0, new Reached(MilestoneKind.CLIENTS_HURT, hurt.getAsDouble(), Optional.empty()));
        }
        if (rto != null) {
            milestones.add(new Reached(MilestoneKind.SERVED, rto, Optional.empty()));
        }
        milestones.sort(Comparator.comparingDouble(Reached::seconds));
        return List.copyOf(milestones);
    }

    /** The recovery of the workload that took longest; where several had not recovered, one of them. */
    private RecoveryResult slowest(List<RecoveryResult> recoveries, int replication) {
        return recoveries.stream()
                .filter(each -> spec.workloads().containsKey(each.of()))
                .max(Comparator.comparingDouble(each -> length(each.rtoSeconds().get(replication))))
                .orElseThrow();
    }

    private static double length(@Nullable Double rtoSeconds) {
        return rtoSeconds == null ? Double.POSITIVE_INFINITY : rtoSeconds;
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
