package io.virga.models.traffic;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the steps of a hop in their order, as often, as likely and as patiently as their options say. */
final class Downstream {
    private static final long PURPOSE_PROBABILITY = 1;
    private static final long PURPOSE_BACKOFF = 2;
    private static final long PURPOSE_HIT = 13;

    /** Added to the number of a try for its second copy, which so draws anew. */
    static final int COPY = 1 << 20;

    /** What comes next for a call that may make calls of its own. */
    enum Progress {
        /** All its calls are answered. */
        DONE,
        /** It waits for an answer. */
        CALLED,
        /** It waits before it tries again: {@link #backoffNanos} tells how long, {@link #retrying} for which call. */
        BACKS_OFF,
        /** A call of it failed for good. */
        FAILED
    }

    private final Calls calls;
    private final Caller caller;
    private final Consumer<Call> connect;
    private long backoffNanos;
    private @Nullable Call retrying;

    /** @param connect is given each call that is to be sent, and hands it to {@link #dispatch} once it can be */
    Downstream(Calls calls, Caller caller, Consumer<Call> connect) {
        this.calls = calls;
        this.caller = caller;
        this.connect = connect;
    }

    /** Takes the next step of {@code call}, or finds that there is none left, or none worth while. */
    Progress advance(Call call) {
        for (Step step = next(call); step != null; step = next(call)) {
            if (call.deadlineNanos() <= calls.now()) {
                // What a cache would be filled with is the answer, and that is there.
                return call.hop().isFill(call.nextStep) ? Progress.DONE : Progress.FAILED;
            }
            if (takes(call, step)) {
                return Progress.CALLED;
            }
            call.nextStep++;
            call.repetitions = 0;
        }
        return Progress.DONE;
    }

    private static @Nullable Step next(Call call) {
        return call.hop().step(call.nextStep);
    }

    private boolean takes(Call call, Step step) {
        if (step instanceof Fork fork) {
            return forks(call, fork);
        }
        return goesOn(call, (Hop) step);
    }

    private boolean goesOn(Call call, Hop hop) {
        boolean calls = call.repetitions == 0
                ? isTaken(call, hop)
                : call.repetitions < hop.options().times();
        if (calls) {
            place(call, hop, call.repetitions, false);
        }
        return calls;
    }

    private boolean forks(Call call, Fork fork) {
        call.forkOpen = 0;
        for (Hop branch : fork.branches()) {
            if (isTaken(call, branch)) {
                for (int i = 0; i < branch.options().times(); i++) {
                    place(call, branch, i, true);
                    call.forkOpen++;
                }
            }
        }
        call.forkNeeded = Math.min(fork.needed(), call.forkOpen);
        return call.forkOpen > 0;
    }

    /** A call of a hop is answered, whether its caller still waits for it or not. */
    void note(Call child) {
        Hedge hedge = child.hop().hedge();
        if (hedge != null) {
            hedge.answered(child, calls.now());
        }
    }

    /** Takes the answer of {@code child}, or its having expired, and goes on with {@code call}. */
    Progress proceed(Call call, Call child, Outcome outcome) {
        Hop hop = child.hop();
        CircuitBreaker breaker = hop.breaker();
        if (breaker != null && outcome != Outcome.CIRCUIT_OPEN) {
            breaker.ended(outcome.isOk(), calls.now());
        }
        Call twin = child.twin;
        if (twin != null) {
            child.twin = null;
            twin.twin = null;
            if (!outcome.isOk()) {
                return Progress.CALLED;
            }
            calls.giveUp(twin, breaker);
            tellLoser(hop, twin);
        }
        if (outcome.isOk()) {
            return isFork(call) ? joined(call, child) : answered(call, child);
        }
        RetryPolicy retry = hop.options().retry();
        int tried = child.hopAttempt() % COPY;
        if (tried < retry.retries()
                && outcome != Outcome.CIRCUIT_OPEN
                && isInTime(call, child, tried)
                && hop.retryBudget().tryRetry()) {
            Call again = calls.open(call.request(), hop, caller, call, child.repetition(), tried + 1);
            again.account(child.account());
            retrying = again;
            return Progress.BACKS_OFF;
        }
        return isFork(call) ? lost(call, child) : failed(call, child);
    }

    /** Whether a retry would begin before the deadline; sets {@link #backoffNanos}. */
    private boolean isInTime(Call call, Call child, int tried) {
        backoffNanos = child.hop().options().retry().backoffNanos(tried, calls.fateDraw(child, PURPOSE_BACKOFF, 0));
        return backoffNanos < call.deadlineNanos() - calls.now();
    }

    private static void tellLoser(Hop hop, Call twin) {
        Hedge hedge = hop.hedge();
        if (hedge != null) {
            hedge.lose(twin);
        }
    }

    private static boolean isFork(Call call) {
        return call.forkOpen > 0;
    }

    private Progress answered(Call call, Call child) {
        calls.accounts().join(call, child);
        call.repetitions++;
        if (isHit(child)) {
            call.nextStep = call.hop().steps().size();
            call.repetitions = 0;
        } else {
            call.missed |= child.hop().missBit();
        }
        return advance(call);
    }

    /** Whether the answer makes the other steps needless; those remain that fill caches asked before. */
    private boolean isHit(Call child) {
        Hop hop = child.hop();
        if (hop.command() != null) {
            return child.isFound();
        }
        double hitRatio = hop.options().hitRatio();
        return hitRatio > 0 && calls.fateDraw(child, PURPOSE_HIT, 0).nextDouble() < hitRatio;
    }

    private Progress failed(Call call, Call child) {
        if (!child.hop().isCache()) {
            return Progress.FAILED;
        }
        calls.chargeHopRetry(call);
        call.repetitions = child.hop().options().times();
        return advance(call);
    }

    /** One branch is answered; the time of the last that is needed is the time of all. */
    private Progress joined(Call call, Call child) {
        call.forkOpen--;
        call.forkNeeded--;
        if (call.forkNeeded > 0) {
            calls.accounts().forget(call, child);
            return Progress.CALLED;
        }
        calls.accounts().join(call, child);
        calls.abandonOthers(call, child);
        call.forkOpen = 0;
        call.nextStep++;
        return advance(call);
    }

    private Progress lost(Call call, Call child) {
        call.forkOpen--;
        if (call.forkOpen >= call.forkNeeded) {
            return Progress.CALLED;
        }
        calls.abandonOthers(call, child);
        return Progress.FAILED;
    }

    /** The wait that the last {@link Progress#BACKS_OFF} asks for. */
    long backoffNanos() {
        return backoffNanos;
    }

    /** The call that is to be made after the wait. */
    Call retrying() {
        return Objects.requireNonNull(retrying, "a call that is tried again");
    }

    /** The wait before {@code again} is over; it and the try that failed were in vain. */
    void retry(Call again) {
        if (again.isUnwanted()) {
            calls.close(again);
            return;
        }
        calls.chargeHopRetry(again);
        send(again);
    }

    /** Sends a second copy of {@code child}; whichever is answered first counts. */
    void hedge(Call child) {
        Call call = child.parent();
        if (call == null || child.twin != null || child.hopAttempt() >= COPY) {
            return;
        }
        Hop hop = child.hop();
        Call copy = calls.open(call.request(), hop, caller, call, child.repetition(), COPY + child.hopAttempt());
        calls.accounts().separate(copy, child.account().sinceNanos());
        copy.twin = child;
        child.twin = copy;
        send(copy);
    }

    /** Keyed by the hop, so that a step more or less on the path leaves the others as they were. */
    private boolean isTaken(Call call, Hop hop) {
        if (call.hop().isFill(call.nextStep)) {
            return (call.missed & hop.missBit()) != 0;
        }
        double probability = hop.options().probability();
        return probability >= 1
                || calls.fateDraw(call, PURPOSE_PROBABILITY, hop.key()).nextDouble() < probability;
    }

    private void place(Call call, Hop hop, int repetition, boolean isBranch) {
        Call child = calls.open(call.request(), hop, caller, call, repetition, 0);
        if (isBranch || hop.hedge() != null) {
            calls.accounts().separate(child, calls.now());
        }
        hop.retryBudget().firstAttempt();
        send(child);
    }

    private void send(Call child) {
        Hop hop = child.hop();
        CircuitBreaker breaker = hop.breaker();
        if (breaker != null && !breaker.admits(calls.now())) {
            calls.refuse(child, Outcome.CIRCUIT_OPEN);
            return;
        }
        connect.accept(child);
    }

    /** Sends a call that nothing holds back any more. */
    void dispatch(Call child) {
        Hop hop = child.hop();
        Endpoint endpoint = hop.router().route(child);
        if (endpoint == null) {
            calls.refuse(child, Outcome.UNAVAILABLE);
            return;
        }
        hop.watch(child, calls.now());
        Hedge hedge = hop.hedge();
        if (hedge != null) {
            hedge.sent(child, endpoint);
            if (child.hopAttempt() < COPY) {
                hedge.watch(child, calls.now());
            }
        }
        calls.send(child, endpoint, 0);
    }
}
