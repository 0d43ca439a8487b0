package io.virga.scenarios.experiment;

import io.virga.scenarios.build.Window;
import io.virga.scenarios.result.ClientsRecovery;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.TimelineEvent;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.objective.RecoveryObjective;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Recovery from each fault, for each workload, class and client place, over the replications. */
final class Recoveries {
    private static final double NANOS_PER_SECOND = 1e9;

    private static final long HOLD_FOR_NANOS = 300_000_000_000L;
    private static final double[] CLIENT_SHARES = {0.5, 0.95, 0.99};

    private final Window window;
    private final List<Replication> replications;

    Recoveries(Window window, List<Replication> replications) {
        this.window = window;
        this.replications = replications;
    }

    /** For every workload, class and place, by the objective that names the fault or else by the defaults. */
    List<RecoveryResult> from(String fault, ScenarioSpec spec) {
        RecoveryObjective objective = Objectives.recoveryObjective(spec, fault);
        long holdFor = objective == null ? HOLD_FOR_NANOS : objective.holdFor().toNanos();
        List<RecoveryResult> results = new ArrayList<>();
        spec.workloads().forEach((name, workload) -> {
            double target = Objectives.recoveredShare(spec, objective, name);
            parts(name, workload).forEach(part -> results.add(of(fault, part, target, holdFor)));
        });
        return results;
    }

    private static List<String> parts(String name, WorkloadSpec workload) {
        List<String> parts = new ArrayList<>(List.of(name));
        if (workload.requests().size() > 1) {
            workload.requests().keySet().forEach(requestClass -> parts.add(name + "." + requestClass));
        }
        if (workload.clients() != null && workload.clients().places().size() > 1) {
            workload.clients().places().keySet().forEach(place -> parts.add(name + "@" + place));
        }
        return parts;
    }

    /**
     * @param of workload, workload.class, or workload@place
     * @param target share of good requests
     */
    RecoveryResult of(String fault, String of, double target, long holdForNanos) {
        Times times = times(fault, of, target, holdForNanos);
        List<ClientsRecovery> clients = new ArrayList<>();
        for (double share : CLIENT_SHARES) {
            Times ofShare = times(fault, of, share, holdForNanos);
            clients.add(new ClientsRecovery(
                    share, ofShare.quantile(0.5), ofShare.quantile(0.95), ofShare.quantile(1), ofShare.censored()));
        }
        return new RecoveryResult(
                fault,
                of,
                target,
                holdForNanos / NANOS_PER_SECOND,
                times.seconds(),
                times.quantile(0.5),
                times.quantile(0.95),
                times.quantile(1),
                times.meanRelapses(),
                times.censored(),
                clients);
    }

    private Times times(String fault, String of, double target, long holdForNanos) {
        Times times = new Times(new ArrayList<>(), new ArrayList<>());
        for (Replication replication : replications) {
            Long struck = firstStrike(replication, fault);
            if (struck == null) {
                continue;
            }
            Recovery recovery = new Recovery(buckets(replication, of), target, holdForNanos);
            Long right = rightFrom(replication, fault, struck);
            OptionalLong nanos = right == null ? OptionalLong.empty() : recovery.recoveryNanos(right);
            if (right != null && nanos.isPresent()) {
                times.seconds().add((right - struck + nanos.getAsLong()) / NANOS_PER_SECOND);
                times.relapses().add(recovery.relapses(right + nanos.getAsLong(), nextFault(replication, struck)));
            } else {
                times.seconds().add(null);
            }
        }
        return times;
    }

    /**
     * What the replications found in which the fault struck.
     *
     * @param seconds until recovery; null where it is censored
     * @param relapses of those that recovered
     */
    private record Times(List<@Nullable Double> seconds, List<Integer> relapses) {
        double meanRelapses() {
            return relapses.stream().mapToInt(Integer::intValue).average().orElse(0);
        }

        int censored() {
            return seconds.size() - relapses.size();
        }

        /** Order statistic with censored ones as the longest; null when it is censored itself or there is none. */
        @Nullable
        Double quantile(double p) {
            if (seconds.isEmpty()) {
                return null;
            }
            double[] sorted = new double[seconds.size()];
            for (int i = 0; i < sorted.length; i++) {
                Double value = seconds.get(i);
                sorted[i] = value == null ? Double.POSITIVE_INFINITY : value;
            }
            Arrays.sort(sorted);
            double value = sorted[(int) Math.max(0, Math.ceil(p * sorted.length) - 1)];
            return Double.isInfinite(value) ? null : (Double) value;
        }
    }

    /** How clients of a workload, class or place were served in a replication in which the fault struck. */
    ServedClients served(Replication replication, String fault, String of) {
        long struck = Objects.requireNonNull(firstStrike(replication, fault));
        Long right = rightFrom(replication, fault, struck);
        return new ServedClients(
                of, replication.number(), buckets(replication, of), struck, right == null ? Long.MAX_VALUE : right);
    }

    private static Buckets buckets(Replication replication, String of) {
        for (WorkloadCounts workload : replication.workloads()) {
            if (workload.name().equals(of)) {
                return workload.recorder().buckets();
            }
            String place = workload.name() + "@";
            Buckets atPlace = of.startsWith(place) ? workload.recorder().buckets(of.substring(place.length())) : null;
            if (atPlace != null) {
                return atPlace;
            }
            for (int i = 0; i < workload.classes().size(); i++) {
                if ((workload.name() + "." + workload.classes().get(i)).equals(of)) {
                    return workload.recorder().buckets(i);
                }
            }
        }
        throw new IllegalArgumentException("no workload, class or place " + of);
    }

    /** Nanoseconds from the start of the window; null when the fault did not strike within it. */
    private @Nullable Long firstStrike(Replication replication, String fault) {
        Double seconds = struckSeconds(replication, fault);
        return seconds == null ? null : (Long) since(seconds);
    }

    /** When the fault struck first within the window, on the scenario's clock; null when it did not. */
    @Nullable
    Double struckSeconds(Replication replication, String fault) {
        for (FaultWindow strike : replication.faults()) {
            if (strike.name().equals(fault) && since(strike.fromSeconds()) >= 0) {
                return strike.fromSeconds();
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
}
