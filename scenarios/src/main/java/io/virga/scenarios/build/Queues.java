package io.virga.scenarios.build;

import io.virga.models.traffic.Caller;
import io.virga.models.traffic.QueueRules;
import io.virga.scenarios.spec.ScenarioSpec;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How requests wait for workers. */
final class Queues {
    private Queues() {}

    static QueueRules of(int capacity, @Nullable Duration maxQueueTime, ScenarioSpec scenario) {
        long longest = maxQueueTime == null ? Caller.FOR_EVER : maxQueueTime.toNanos();
        return new QueueRules(capacity, areOrdered(scenario), longest);
    }

    /** Whether some requests go before others; if none do, a plain queue is the same and faster. */
    private static boolean areOrdered(ScenarioSpec scenario) {
        return scenario.workloads().values().stream()
                        .flatMap(workload -> workload.requests().values().stream())
                        .mapToInt(request -> request.effectivePriority())
                        .distinct()
                        .count()
                > 1;
    }
}
