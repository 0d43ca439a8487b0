package io.virga.models.balancing;

import io.virga.models.traffic.Call;
import io.virga.models.traffic.Hop;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Requests that a node of a Classic Load Balancer holds while no target has room for them, first come, first served
 * (Classic Load Balancer guide, CloudWatch metrics, {@code SurgeQueueLength}). A target has room as long as its workers and
 * its queue could take what the balancer has sent it (assumption: AWS does not say when an instance is full).
 */
final class SurgeQueue {
    /** Documented for the surge queue; what comes then spills over. */
    static final int CAPACITY = 1_024;

    /** A request that waits for room at a target of {@code group}. */
    private record Waiting(Call call, Hop hop, NodeTargets group) {}

    /** What becomes of requests that have waited. */
    interface Passing {
        /** The target has room for it. */
        void pass(Call call, Hop hop, NodeTarget target);

        /** No target may get requests any more. */
        void refuse(Call call);
    }

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Passing passing;

    SurgeQueue(Passing passing) {
        this.passing = passing;
    }

    int length() {
        return waiting.size();
    }

    /** Whether there was a place left for it. */
    boolean offer(Call call, Hop hop, NodeTargets group) {
        if (waiting.size() == CAPACITY) {
            return false;
        }
        waiting.add(new Waiting(call, hop, group));
        return true;
    }

    /** There may be room: passes on what has waited longest, as long as there is. */
    void advance() {
        for (Waiting first = waiting.peek(); first != null; first = waiting.peek()) {
            NodeTarget target = first.group().chooseWithRoom(first.call());
            if (target != null) {
                waiting.remove();
                passing.pass(first.call(), first.hop(), target);
            } else if (first.group().hasTargets()) {
                return;
            } else {
                waiting.remove();
                passing.refuse(first.call());
            }
        }
    }

    /** Empties it. */
    void drain(Consumer<Call> consumer) {
        for (Waiting first = waiting.poll(); first != null; first = waiting.poll()) {
            consumer.accept(first.call());
        }
    }
}
