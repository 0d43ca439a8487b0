package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.ObjectiveResult;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.Verdict;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.objective.AvailabilityObjective;
import io.virga.scenarios.spec.objective.CostObjective;
import io.virga.scenarios.spec.objective.LatencyObjective;
import io.virga.scenarios.spec.objective.ObjectiveSpec;
import io.virga.scenarios.spec.objective.RecoveryObjective;
import io.virga.scenarios.spec.objective.RequestSelector;
import io.virga.scenarios.spec.value.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges objectives by interval: met or missed only when the whole interval is on one side of the target. */
final class Objectives {
    /** Where no objective says what counts as recovered. */
    private static final double DEFAULT_RECOVERED = 0.99;

    private final ScenarioSpec spec;
    private final Window window;
    private final List<Replication> replications;
    private final Estimates estimates;
    private final double confidence;

    Objectives(
            ScenarioSpec spec, Window window, List<Replication> replications, Estimates estimates, double confidence) {
        this.spec = spec;
        this.window = window;
        this.replications = replications;
        this.estimates = estimates;
        this.confidence = confidence;
    }

    List<ObjectiveResult> judge(List<RecoveryResult> recoveries, Bill bill) {
        List<ObjectiveResult> results = new ArrayList<>();
        spec.objectives().forEach((name, objective) -> results.add(judge(name, objective, recoveries, bill)));
        return results;
    }

    private ObjectiveResult judge(String name, ObjectiveSpec objective, List<RecoveryResult> recoveries, Bill bill) {
        if (objective instanceof AvailabilityObjective availability) {
            double target = availability.target().fraction().doubleValue();
            Metric metric = estimates.share(good(availability.of()));
            return share(
                    name,
                    "availability",
                    availability.of() + " availability",
                    target,
                    metric,
                    firstBreach(availability.of(), target));
        } else if (objective instanceof LatencyObjective latency) {
            double target = latency.share().fraction().doubleValue();
            Metric metric =
                    estimates.share(within(latency.of(), latency.within().toNanos()));
            String what = latency.of() + " within " + Durations.format(latency.within());
            return share(name, "latency", what, target, metric, null);
        } else if (objective instanceof RecoveryObjective recovery) {
            return recovery(name, recovery, recoveries);
        } else if (objective instanceof CostObjective cost) {
            return cost(name, cost, bill);
        }
        throw new AssertionError(objective);
    }

    private static ObjectiveResult share(
            String name, String kind, String what, double target, Metric metric, @Nullable Double firstBreach) {
        return new ObjectiveResult(
                name,
                kind,
                what,
                ">=",
                target,
                "1",
                metric.value(),
                metric.low(),
                metric.high(),
                atLeast(target, metric.value(), metric.low(), metric.high()),
                firstBreach,
                metric.note());
    }

    private static Verdict atLeast(double target, @Nullable Double value, @Nullable Double low, @Nullable Double high) {
        if (value == null || low == null || high == null) {
            return Verdict.UNDECIDED;
        }
        if (low >= target) {
            return Verdict.MET;
        }
        return high < target ? Verdict.MISSED : Verdict.UNDECIDED;
    }

    /** Recovery is judged by the chance of meeting it, since the worst case is what it is about. */
    private ObjectiveResult recovery(String name, RecoveryObjective objective, List<RecoveryResult> recoveries) {
        double limit = objective.rto().toNanos() / 1e9;
        RecoveryResult slowest = slowest(objective.recovery(), recoveries);
        String what = "recovery from " + objective.recovery() + " within " + Durations.format(objective.rto())
                + (objective.rpo() == null ? "" : ", losing at most " + Durations.format(objective.rpo()));
        if (slowest == null || slowest.rtoSeconds().isEmpty()) {
            return new ObjectiveResult(
                    name,
                    "recovery",
                    what,
                    "<=",
                    limit,
                    "s",
                    null,
                    null,
                    null,
                    Verdict.UNDECIDED,
                    null,
                    "the fault did not strike");
        }
        List<Replication> struck = struck(objective.recovery());
        double rpo = objective.rpo() == null
                ? Double.POSITIVE_INFINITY
                : objective.rpo().toNanos() / 1e9;
        long met = 0;
        for (int i = 0; i < struck.size(); i++) {
            Double seconds = slowest.rtoSeconds().get(i);
            boolean keeps = RecoveryPoints.jointSeconds(struck.get(i)) <= rpo;
            met += seconds != null && seconds <= limit && keeps ? 1 : 0;
        }
        long n = slowest.rtoSeconds().size();
        ConfidenceInterval chance = ConfidenceInterval.ofProportion(met, n, confidence);
        Verdict verdict = Verdict.UNDECIDED;
        if (n < 2) {
            verdict = Verdict.UNDECIDED;
        } else if (met == n) {
            verdict = Verdict.MET;
        } else if (chance.upper() < 0.5 || met == 0) {
            verdict = Verdict.MISSED;
        }
        String note = String.format(
                Locale.ROOT,
                "met in %d of %d replications; chance between %.0f%% and %.0f%%",
                met,
                n,
                100 * chance.lower(),
                100 * chance.upper());
        return new ObjectiveResult(
                name,
                "recovery",
                what,
                "<=",
                limit,
                "s",
                slowest.median(),
                least(slowest.rtoSeconds()),
                slowest.worst(),
                verdict,
                null,
                note);
    }

    /** The replications in which the fault struck, as {@link Recoveries} lists them. */
    private List<Replication> struck(String fault) {
        return replications.stream()
                .filter(each -> each.faults().stream()
                        .anyMatch(stroke -> stroke.name().equals(fault)
                                && Math.round(stroke.fromSeconds() * 1e9) >= window.fromNanos()))
                .toList();
    }

    /** The objective that is about recovery from that fault; null where there is none. */
    static @Nullable RecoveryObjective recoveryObjective(ScenarioSpec spec, String fault) {
        for (ObjectiveSpec each : spec.objectives().values()) {
            if (each instanceof RecoveryObjective recovery
                    && recovery.recovery().equals(fault)) {
                return recovery;
            }
        }
        return null;
    }

    private static @Nullable Double least(List<@Nullable Double> values) {
        return values.stream().filter(Objects::nonNull).min(Double::compare).orElse(null);
    }

    /** Of the workloads, the one that took longest to recover. */
    private @Nullable RecoveryResult slowest(String fault, List<RecoveryResult> recoveries) {
        RecoveryResult slowest = null;
        for (RecoveryResult each : recoveries) {
            boolean ofWorkload = spec.workloads().containsKey(each.of());
            if (each.fault().equals(fault) && ofWorkload && (slowest == null || isSlower(each, slowest))) {
                slowest = each;
            }
        }
        return slowest;
    }

    private static boolean isSlower(RecoveryResult a, RecoveryResult b) {
        Double worstA = a.worst();
        Double worstB = b.worst();
        return worstB != null && (worstA == null || worstA > worstB);
    }

    private ObjectiveResult cost(String name, CostObjective cost, Bill bill) {
        double target = cost.monthlyCost().amount().doubleValue();
        double value = bill.monthly().doubleValue();
        double low = bill.low().doubleValue();
        double high = bill.high().doubleValue();
        Verdict verdict = Verdict.UNDECIDED;
        if (replications.size() < 2) {
            verdict = Verdict.UNDECIDED;
        } else if (high <= target) {
            verdict = Verdict.MET;
        } else if (low > target) {
            verdict = Verdict.MISSED;
        }
        return new ObjectiveResult(
                name,
                "cost",
                "a month at this rate costs at most " + cost.monthlyCost(),
                "<=",
                target,
                cost.monthlyCost().currency(),
                value,
                low,
                high,
                verdict,
                null,
                "the measured window scaled to " + spec.pricing().monthWords());
    }

    private List<Observation> good(RequestSelector of) {
        return replications.stream()
                .map(each -> {
                    double good = 0;
                    double offered = 0;
                    for (ClassCounts counts : classes(each, of)) {
                        good += counts.good();
                        offered += counts.offered();
                    }
                    return Observation.ratio(of + ".availability", "mean", "1", good, offered, (long) offered);
                })
                .toList();
    }

    private List<Observation> within(RequestSelector of, long nanos) {
        return replications.stream()
                .map(each -> {
                    double within = 0;
                    double ended = 0;
                    for (ClassCounts counts : classes(each, of)) {
                        within += counts.latency().shareAtOrBelow(nanos)
                                * counts.latency().count();
                        ended += counts.latency().count();
                    }
                    return Observation.ratio(of + ".within", "mean", "1", Math.rint(within), ended, (long) ended);
                })
                .toList();
    }

    static List<ClassCounts> classes(Replication replication, RequestSelector of) {
        for (WorkloadCounts workload : replication.workloads()) {
            if (workload.name().equals(of.workload())) {
                return of.requestClass() == null
                        ? workload.recorder().classes()
                        : List.of(workload.recorder()
                                .classes()
                                .get(workload.classes().indexOf(of.requestClass())));
            }
        }
        throw new IllegalArgumentException("no workload " + of.workload());
    }

    /** The first step of the timeline in which the share of good requests, over all replications, is below target. */
    private @Nullable Double firstBreach(RequestSelector of, double target) {
        if (of.requestClass() != null) {
            return null;
        }
        for (int step = 0; step < window.steps(); step++) {
            long good = 0;
            long offered = 0;
            for (Replication each : replications) {
                for (WorkloadCounts workload : each.workloads()) {
                    if (workload.name().equals(of.workload())) {
                        good += workload.recorder().goodBySteps()[step];
                        offered += workload.recorder().offeredBySteps()[step];
                    }
                }
            }
            if (good < target * offered) {
                return window.scenarioSeconds(window.startNanos() + step * window.stepNanos());
            }
        }
        return null;
    }

    /** The share that counts as recovered: the objective's own, else that of the workload's availability objective. */
    static double recoveredShare(ScenarioSpec spec, @Nullable RecoveryObjective objective, String workload) {
        if (objective != null && objective.target() != null) {
            return objective.target().fraction().doubleValue();
        }
        for (ObjectiveSpec each : spec.objectives().values()) {
            if (each instanceof AvailabilityObjective availability
                    && availability.of().workload().equals(workload)) {
                return availability.target().fraction().doubleValue();
            }
        }
        return DEFAULT_RECOVERED;
    }
}
