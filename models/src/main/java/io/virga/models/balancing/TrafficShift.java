package io.virga.models.balancing;

import io.virga.kernel.Entity;
import io.virga.kernel.Timer;
import io.virga.models.monitoring.Journal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Moves the traffic of one action between its target groups in equal steps, the first at once: from the weights that there
 * are to those that are wanted, each rounded to a whole number.
 */
public final class TrafficShift extends Entity {
    private final LoadBalancer balancer;
    private final ForwardAction action;
    private final Journal journal;
    private final Timer next = timer("step", this::step);
    private Map<String, Integer> from = new LinkedHashMap<>();
    private Map<String, Integer> to = new LinkedHashMap<>();
    private int steps;
    private int done;
    private long intervalNanos;

    TrafficShift(LoadBalancer balancer, String path, ForwardAction action, Journal journal) {
        super(balancer.simulation(), path);
        this.balancer = balancer;
        this.action = action;
        this.journal = journal;
    }

    /**
     * Begins a shift now; one that is under way ends where it is.
     *
     * @param weights by target group at the end
     * @param inSteps at least 1
     * @param everyNanos between two steps
     * @throws IllegalArgumentException as {@link ForwardAction#setWeights}
     */
    public void begin(Map<String, Integer> weights, int inSteps, long everyNanos) {
        from = action.weights();
        to = weights;
        steps = inSteps;
        done = 0;
        intervalNanos = everyNanos;
        next.cancel();
        step();
    }

    private void step() {
        done++;
        Map<String, Integer> weights = new LinkedHashMap<>();
        to.forEach((group, end) -> weights.put(group, between(from.getOrDefault(group, 0), end)));
        action.setWeights(weights);
        journal.record("traffic", balancer.path(), "forwards by the weights " + weights);
        if (done < steps) {
            next.schedule(intervalNanos);
        }
    }

    /** Halves are rounded up, so that no step leaves all groups without any. */
    private int between(int start, int end) {
        return Math.floorDiv(2 * (start * (steps - done) + end * done) + steps, 2 * steps);
    }
}
