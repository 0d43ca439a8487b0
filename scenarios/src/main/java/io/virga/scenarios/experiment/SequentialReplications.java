package io.virga.scenarios.experiment;

import io.virga.kernel.statistics.RelativePrecision;
import io.virga.scenarios.result.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Runs replications until metrics are as precise as wanted. How many that takes is judged in the order of their numbers, and
 * what ran beyond it on other threads is dropped, so that it does not depend on threads.
 */
final class SequentialReplications {
    private final PrecisionGoal goal;
    private final double confidence;
    private final Function<Replication, List<Metric>> metricsOf;
    private final List<Replication> finished = new ArrayList<>();
    private final Map<String, RelativePrecision> rules = new LinkedHashMap<>();
    private boolean interrupted;

    /** @param metricsOf the metrics of a single replication, the same ones for each */
    SequentialReplications(PrecisionGoal goal, double confidence, Function<Replication, List<Metric>> metricsOf) {
        this.goal = goal;
        this.confidence = confidence;
        this.metricsOf = metricsOf;
    }

    /**
     * Runs them.
     *
     * @param atOnce replications that run at a time
     * @return those that were needed, or the most that are allowed, or those before it was interrupted
     */
    List<Replication> run(ReplicationPool pool, ReplicationRunner runner, int atOnce) {
        while (!isReached() && !interrupted && finished.size() < goal.most()) {
            int count = Math.min(atOnce, goal.most() - finished.size());
            List<Replication> more = more(pool, runner, count);
            interrupted = more.size() < count;
            for (Replication each : more) {
                if (!isReached()) {
                    take(each);
                }
            }
        }
        return finished;
    }

    private List<Replication> more(ReplicationPool pool, ReplicationRunner runner, int count) {
        try {
            return pool.run(runner, finished.size(), count);
        } catch (InterruptedRunException e) {
            if (finished.isEmpty()) {
                throw e;
            }
            return List.of();
        }
    }

    private void take(Replication replication) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        metricsOf.apply(replication).forEach(each -> metrics.put(each.name() + ":" + each.stat(), each));
        if (finished.isEmpty()) {
            goal.metrics()
                    .among(metrics.keySet())
                    .forEach(key -> rules.put(key, new RelativePrecision(goal.relative(), confidence)));
        }
        rules.forEach((key, rule) -> {
            Metric metric = metrics.get(key);
            Double value = metric == null ? null : metric.value();
            // What cannot be told in one replication is not known at all, as a quantile among failures.
            rule.add(value == null ? Double.NaN : value);
        });
        finished.add(replication);
    }

    private boolean isReached() {
        return !rules.isEmpty() && rules.values().stream().allMatch(RelativePrecision::isReached);
    }

    boolean isInterrupted() {
        return interrupted;
    }

    List<AchievedPrecision> achieved() {
        List<AchievedPrecision> achieved = new ArrayList<>();
        rules.forEach((key, rule) -> achieved.add(new AchievedPrecision(
                key.replace(':', ' '), rule.interval().relativeHalfWidth(), rule.isReached(), rule.planned())));
        return achieved;
    }
}
