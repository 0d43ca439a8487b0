package io.virga.models.traffic;

import io.virga.kernel.Activity;
import io.virga.kernel.Resource;
import java.util.function.LongSupplier;

/**
 * The workers of a station and the calls that wait for one by the rules of its queue: how many may wait and for how long,
 * and who has to give a worker back to whom.
 */
final class WorkerQueue {
    private static final double NOT_INTERRUPTED = -1;

    private final Resource<Call> workers;
    private final Activity<Call> patience;
    private final QueueRules rules;
    private final Processors processors;
    private final Calls calls;
    private final LongSupplier now;

    /**
     * @param workers grants calls their worker; each counts whether it {@link #resumes}
     * @param patience ends for calls that should leave, if they still {@link #leave}
     */
    WorkerQueue(
            Resource<Call> workers,
            Activity<Call> patience,
            QueueRules rules,
            Processors processors,
            Calls calls,
            LongSupplier now) {
        this.workers = workers;
        this.patience = patience;
        this.rules = rules;
        this.processors = processors;
        this.calls = calls;
        this.now = now;
    }

    /** Whether one more call would neither get a worker nor may wait. */
    boolean isFull() {
        return allWork() && workers.queueLength() >= rules.capacity();
    }

    private boolean allWork() {
        return workers.held() == workers.units();
    }

    /** Takes the call, to whom a worker is given at once or later. */
    void enter(Call call) {
        call.leftNanos = NOT_INTERRUPTED;
        if (allWork()) {
            limitWait(call);
            workers.request(call);
            preempt(call);
        } else {
            workers.request(call);
        }
    }

    private void limitWait(Call call) {
        long longest = Math.min(rules.maxWaitNanos(), calls.patienceNanos(call));
        call.leavesQueueNanos = Caller.FOR_EVER;
        if (longest != Caller.FOR_EVER) {
            call.leavesQueueNanos = now.getAsLong() + longest;
            patience.hold(call, longest);
        }
    }

    /** Takes the worker of the least urgent call that computes, if {@code call} is more urgent than that. */
    private void preempt(Call call) {
        if (!rules.preempts() || processors.calls() == 0) {
            return;
        }
        Call interrupted = processors.leastUrgent();
        if (QueueRules.priority(interrupted) <= QueueRules.priority(call)) {
            return;
        }
        interrupted.leftNanos = processors.interrupt(interrupted);
        interrupted.interruptedNanos = now.getAsLong();
        // Who has begun does not give up.
        interrupted.leavesQueueNanos = Caller.FOR_EVER;
        workers.request(interrupted);
        workers.release();
    }

    /** Whether the call, which has a worker now, was interrupted before and only goes on. */
    boolean resumes(Call call) {
        return call.leftNanos != NOT_INTERRUPTED;
    }

    /** The work that it had left, which counts no more as an interruption. */
    double takeUp(Call call) {
        double left = call.leftNanos;
        call.leftNanos = NOT_INTERRUPTED;
        return left;
    }

    /**
     * The call leaves the queue if it still waits and its patience ends now; whether it did. Calls are used again: what has
     * left the queue meanwhile, or is another's by now, is not there to leave.
     */
    boolean leave(Call call) {
        if (call.leavesQueueNanos != now.getAsLong() || !workers.withdraw(call)) {
            return false;
        }
        call.leavesQueueNanos = Caller.FOR_EVER;
        return true;
    }

    /** The call leaves the queue if it waits for its first turn there; whether it did. */
    boolean cancel(Call call) {
        if (resumes(call) || !workers.withdraw(call)) {
            return false;
        }
        call.leavesQueueNanos = Caller.FOR_EVER;
        return true;
    }

    /** Whether who left after such a time was sent away, not impatient. */
    boolean wasSentAway(long waitedNanos) {
        return waitedNanos >= rules.maxWaitNanos();
    }

    /** A call gives its worker back. */
    void release() {
        workers.release();
    }

    /** All calls are gone. */
    void clear() {
        workers.reset(call -> {});
    }
}
