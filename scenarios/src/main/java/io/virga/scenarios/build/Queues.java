package io.virga.scenarios.build;

import io.virga.models.traffic.Caller;
import io.virga.models.traffic.QueueRules;
import io.virga.models.traffic.QueueRules.Order;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.ApplicationSpec;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How requests wait for workers. */
final class Queues {
    private Queues() {}

    static QueueRules of(ApplicationSpec spec, ScenarioSpec scenario) {
        return of(spec.queue(), spec.maxQueueTime(), spec.preemption(), scenario);
    }

    /** Of a queue that all go into and that sends nobody away. */
    static QueueRules endless(ScenarioSpec scenario) {
        return of(Integer.MAX_VALUE, null, false, scenario);
    }

    private static QueueRules of(
            int capacity, @Nullable Duration maxQueueTime, boolean preemption, ScenarioSpec scenario) {
        long longest = maxQueueTime == null ? Caller.FOR_EVER : maxQueueTime.toNanos();
        return new QueueRules(capacity, order(preemption, scenario), longest);
    }

    private static Order order(boolean preemption, ScenarioSpec scenario) {
        if (!areOrdered(scenario)) {
            return Order.FIRST_COME;
        }
        return preemption ? Order.PREEMPTIVE_PRIORITY : Order.PRIORITY;
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
