package io.virga.scenarios.experiment;

import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.DrillShortcuts;
import io.virga.scenarios.result.MilestoneKind;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.TimelineEvent;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Simulates one fault of a scenario alone, in all replications. */
final class FaultDrill {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ScenarioSpec spec;
    private final String fault;
    private final DrillShortcuts shortcuts;
    private final Window window;
    private final double confidence;

    FaultDrill(ScenarioSpec whole, String fault, DrillShortcuts shortcuts) {
        this.spec = GivenFault.near(GivenFault.only(whole, fault), fault, shortcuts.leadInSeconds());
        this.fault = fault;
        this.shortcuts = shortcuts;
        this.window = Windows.of(spec.simulate());
        this.confidence = spec.simulate().confidence().fraction().doubleValue();
    }

    /** @throws InterruptedRunException if it was cancelled before all was done */
    Struck run(QuietCost quiet, int threads, Progress progress) {
        ReplicationRunner runner =
                new ReplicationRunner(spec, window, spec.simulate().seed(), progress);
        if (shortcuts.endsWhenRecovered()) {
            runner = runner.endingWhen(this::isOver);
        }
        List<Replication> replications = new ArrayList<>(new ReplicationPool(threads, progress)
                .runAll(runner, spec.simulate().replications()));
        Recoveries all = new Recoveries(window, replications);
        replications.removeIf(each -> all.struckSeconds(each, fault) == null);
        return replications.isEmpty() ? Struck.NEVER : struck(replications, all, quiet);
    }

    /** Clients are served again, each workload, class and place of them and each share that is told; nobody is at work. */
    private boolean isOver(Replication soFar) {
        Recoveries recoveries = new Recoveries(window, List.of(soFar));
        return recoveries.struckSeconds(soFar, fault) != null
                && count(soFar, event -> event.text().startsWith("starts:"))
                        == count(
                                soFar,
                                event -> event.text().startsWith("is complete")
                                        || event.text().startsWith("stops"))
                && recoveries.from(fault, spec).stream()
                        .allMatch(each -> each.censored() == 0
                                && each.clients().stream().allMatch(share -> share.censored() == 0));
    }

    private static long count(Replication soFar, Predicate<TimelineEvent> wanted) {
        return soFar.events().stream()
                .filter(event -> event.kind().equals("runbook"))
                .filter(wanted)
                .count();
    }

    private Struck struck(List<Replication> replications, Recoveries all, QuietCost quiet) {
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
                    replication.bill().total().subtract(quiet.of(replication)).doubleValue()));
        }
        return new Struck(samples, recoveries, RecoveryPoints.byStore(replications, confidence), served);
    }

    private DisasterSample sample(
            Replication replication, double struckSeconds, @Nullable Double rto, ServedClients clients, double added) {
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
}
