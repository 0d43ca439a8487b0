package io.virga.models.traffic;

import io.virga.kernel.ProcessorSharing;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a call goes through once it has a worker: it computes, waits off the processor, and reads and writes. */
final class WorkStages {
    /**
     * What the stages are made of.
     *
     * @param waits hold calls that wait, each at its own full pace
     * @param pauses of the process; null for never
     * @param storage null where there is none
     * @param condition of the station
     */
    record Parts(
            Processors cpu,
            ProcessorSharing<Call> waits,
            @Nullable Pauses pauses,
            @Nullable BlockDevice storage,
            Condition condition) {}

    private final ServiceStation station;
    private final Parts parts;
    private final Calls calls;
    private final StationSettings settings;
    private final StationTotals totals;
    private final Consumer<Call> whenDone;
    private final BiConsumer<Call, Outcome> whenFailed;
    private long stops;

    /**
     * @param whenDone is given each call that has gone through all stages
     * @param whenFailed is given each call that ends before
     */
    WorkStages(
            ServiceStation station,
            Parts parts,
            Calls calls,
            StationSettings settings,
            StationTotals totals,
            Consumer<Call> whenDone,
            BiConsumer<Call, Outcome> whenFailed) {
        this.station = station;
        this.parts = parts;
        this.calls = calls;
        this.settings = settings;
        this.totals = totals;
        this.whenDone = whenDone;
        this.whenFailed = whenFailed;
    }

    /** Work of zero takes its turn as well, so that no queue is ever emptied by recursion. */
    void begin(Call call) {
        double work = isTooLate(call)
                ? 0
                : call.hop().demand().cpuNanos().sample(calls.cpuDraw(call)) * slowdown() / settings.speed();
        call.sinceNanos = calls.now();
        call.limitedNanos = parts.cpu().limitedNanos();
        call.workNanos = work;
        parts.cpu().start(call, work);
    }

    private boolean isTooLate(Call call) {
        return call.deadlineNanos() <= calls.now();
    }

    private double slowdown() {
        return parts.condition().factor(station.place());
    }

    void computed(Call call) {
        parts.cpu().ended();
        long sojourn = calls.now() - call.sinceNanos;
        // Jobs end at the full nanosecond after their work is done.
        long served = Math.min((long) Math.ceil(call.workNanos), sojourn);
        totals.worked(call.workNanos);
        calls.charge(call, Account.served(call.hop().account()), served);
        long throttled = Math.min(sojourn - served, parts.cpu().limitedNanos() - call.limitedNanos);
        calls.charge(call, Account.throttled(call.hop().account()), throttled);
        calls.charge(call, Account.queued(call.hop().account()), sojourn - served - throttled);
        if (isTooLate(call)) {
            whenFailed.accept(call, Outcome.NO_ANSWER);
            return;
        }
        double wait = call.hop().demand().waitNanos().sample(calls.waitDraw(call)) * slowdown();
        if (wait > 0) {
            call.sinceNanos = calls.now();
            parts.waits().start(call, wait);
        } else {
            transfer(call);
        }
    }

    void waited(Call call) {
        calls.charge(call, Account.served(call.hop().account()), calls.now() - call.sinceNanos);
        call.sinceNanos = calls.now();
        Pauses pauses = parts.pauses();
        if (pauses != null && pauses.areOn()) {
            pauses.holdWaited(call);
        } else {
            goOn(call);
        }
    }

    /** After its wait, and the rest of a pause. */
    void goOn(Call call) {
        calls.charge(call, Account.queued(call.hop().account()), calls.now() - call.sinceNanos);
        transfer(call);
    }

    /** Reads and writes what the call needs; it holds its worker meanwhile. */
    private void transfer(Call call) {
        IoDemand io = call.hop().demand().io();
        if (io.isNone()) {
            whenDone.accept(call);
            return;
        }
        BlockDevice storage = parts.storage();
        if (storage == null) {
            throw new IllegalStateException(station.path() + " has no storage for the I/Os of " + call);
        }
        long begunAt = stops;
        storage.perform(io, call.key(), (waited, served, outcome) -> {
            // After a stop the call is somebody else's.
            if (begunAt == stops) {
                transferred(call, waited, served, outcome);
            }
        });
    }

    private void transferred(Call call, long waited, long served, Outcome outcome) {
        calls.charge(call, Account.throttled(call.hop().account()), waited);
        calls.charge(call, Account.served(call.hop().account()), served);
        if (outcome.isOk()) {
            whenDone.accept(call);
        } else {
            whenFailed.accept(call, Outcome.ERROR);
        }
    }

    /** All calls are gone. */
    void stop() {
        stops++;
        BlockDevice storage = parts.storage();
        if (storage != null) {
            storage.cut();
        }
        parts.cpu().clear();
        parts.waits().reset(call -> {});
    }
}
