package io.virga.models.traffic;

import io.virga.kernel.ProcessorSharing;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The calls that a station makes in the service of those that it serves: sent, waited for, tried again, given up. */
final class OutgoingCalls {
    private final Calls calls;
    private final Downstream downstream;
    private final ConnectionPools pools;
    private final ProcessorSharing<Call> backoffs;
    private final @Nullable Pauses pauses;
    private final Consumer<Call> whenDone;
    private final Consumer<Call> whenFailed;
    private final LongSupplier now;

    /**
     * @param station makes the calls
     * @param backoffs holds calls that are to be tried again, and hands them to {@link #retry}
     * @param pauses of the process, in which answers are not looked at; null for never
     * @param whenDone is given each call that needs no more calls of its own
     * @param whenFailed is given each call one of whose own calls failed for good
     */
    OutgoingCalls(
            ServiceStation station,
            Calls calls,
            StationSettings settings,
            StationTotals totals,
            ProcessorSharing<Call> backoffs,
            @Nullable Pauses pauses,
            Consumer<Call> whenDone,
            Consumer<Call> whenFailed) {
        this.calls = calls;
        this.backoffs = backoffs;
        this.pauses = pauses;
        this.whenDone = whenDone;
        this.whenFailed = whenFailed;
        this.now = station.simulation()::now;
        this.downstream = new Downstream(calls, station, this::connect);
        this.pools = new ConnectionPools(
                station.simulation(), station.path(), settings.pools(), calls, totals, downstream::dispatch);
    }

    /** Through a pool, if there is one to that resource. */
    private void connect(Call child) {
        ConnectionPool pool = pools.of(child.hop());
        if (pool == null) {
            downstream.dispatch(child);
        } else {
            pool.enter(child);
        }
    }

    /** Makes the next calls of {@code call}. */
    void advance(Call call) {
        follow(call, downstream.advance(call));
    }

    void retry(Call again) {
        downstream.retry(again);
    }

    void hedge(Call child) {
        downstream.hedge(child);
    }

    void answered(Call child) {
        downstream.note(child);
        if (child.parent() == null) {
            calls.close(child);
            return;
        }
        calls.answered(child);
        child.sinceNanos = now.getAsLong();
        if (pauses != null && pauses.areOn()) {
            pauses.holdAnswered(child);
        } else {
            proceed(child);
        }
    }

    /** Its answer is looked at, perhaps after a pause. */
    void proceed(Call child) {
        Call call = child.parent();
        if (call == null) {
            calls.close(child);
            return;
        }
        calls.charge(child, Account.queued(call.hop().account()), now.getAsLong() - child.sinceNanos);
        Downstream.Progress step = downstream.proceed(call, child, child.outcome());
        calls.close(child);
        follow(call, step);
    }

    void expired(Call child) {
        Call call = child.parent();
        if (call != null) {
            Downstream.Progress step = downstream.proceed(call, child, Outcome.NO_ANSWER);
            calls.abandon(child);
            follow(call, step);
        }
    }

    private void follow(Call call, Downstream.Progress step) {
        switch (step) {
            case CALLED -> {}
            case BACKS_OFF -> backoffs.start(downstream.retrying(), downstream.backoffNanos());
            case DONE -> whenDone.accept(call);
            case FAILED -> whenFailed.accept(call);
        }
    }

    /** Its station stops: gives up, by means of {@code giveUp}, whatever is called in the service of anything. */
    void stop(Runnable giveUp) {
        backoffs.reset(calls::close);
        pools.close();
        giveUp.run();
        pools.reopen();
    }

    /** Its station is gone. */
    void release() {
        pools.release();
    }
}
