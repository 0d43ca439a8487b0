package io.virga.models.traffic;

import java.util.List;

/** Makes the calls of a hop in their order, as often, as likely and as patiently as their options say. */
final class Downstream {
    private static final long PURPOSE_PROBABILITY = 1;
    private static final long PURPOSE_BACKOFF = 2;

    /** What comes next for a call that may make calls of its own. */
    enum Step {
        /** All its calls are answered. */
        DONE,
        /** It waits for an answer. */
        CALLED,
        /** It waits before it tries again: {@link #backoffNanos} tells how long. */
        BACKS_OFF,
        /** A call of it failed for good. */
        FAILED
    }

    private final Calls calls;
    private final Caller caller;
    private long backoffNanos;

    Downstream(Calls calls, Caller caller) {
        this.calls = calls;
        this.caller = caller;
    }

    /** Makes the next call of {@code call}, or finds that there is none left. */
    Step advance(Call call) {
        List<Hop> hops = call.hop().calls();
        while (call.nextHop < hops.size()) {
            Hop hop = hops.get(call.nextHop);
            if (call.repetitions == 0
                    ? isTaken(call, hop)
                    : call.repetitions < hop.options().times()) {
                place(call, hop, 0);
                return Step.CALLED;
            }
            call.nextHop++;
            call.repetitions = 0;
        }
        return Step.DONE;
    }

    /** Takes the answer of {@code child}, or its having expired, and goes on with {@code call}. */
    Step proceed(Call call, Call child, Outcome outcome) {
        if (outcome.isOk()) {
            call.repetitions++;
            return advance(call);
        }
        Hop hop = child.hop();
        RetryPolicy retry = hop.options().retry();
        int tried = child.hopAttempt();
        if (tried < retry.retries() && hop.retryBudget().tryRetry()) {
            backoffNanos = retry.backoffNanos(tried, calls.fateDraw(child, PURPOSE_BACKOFF, 0));
            call.hopTries = tried + 1;
            return Step.BACKS_OFF;
        }
        return Step.FAILED;
    }

    /** The wait that the last {@link Step#BACKS_OFF} asks for. */
    long backoffNanos() {
        return backoffNanos;
    }

    /** The wait before another try is over; it and the try that failed were in vain. */
    void retry(Call call) {
        calls.chargeHopRetry(call);
        place(call, call.hop().calls().get(call.nextHop), call.hopTries);
    }

    /** Keyed by the hop, so that a step more or less on the path leaves the others as they were. */
    private boolean isTaken(Call call, Hop hop) {
        double probability = hop.options().probability();
        return probability >= 1
                || calls.fateDraw(call, PURPOSE_PROBABILITY, hop.key()).nextDouble() < probability;
    }

    private void place(Call call, Hop hop, int hopAttempt) {
        Call child = calls.open(call.request(), hop, caller, call, call.repetitions, hopAttempt);
        if (hopAttempt == 0) {
            hop.retryBudget().firstAttempt();
        }
        Endpoint endpoint = hop.router().route(child);
        if (endpoint == null) {
            calls.refuse(child, Outcome.UNAVAILABLE);
            return;
        }
        hop.watch(child);
        calls.send(child, endpoint, 0);
    }
}
