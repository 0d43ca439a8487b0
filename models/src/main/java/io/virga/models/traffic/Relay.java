package io.virga.models.traffic;

/** The calls that something passes on to another endpoint, each as long as it is under way there. */
public final class Relay {
    private final Calls calls;
    private final Hop hop;
    private final Endpoint taker;
    private final Caller sender;
    private final CallList inFlight = new CallList();

    /**
     * @param hop that is called at the other endpoint
     * @param owner takes the calls, and sends them on
     */
    public <T extends Endpoint & Caller> Relay(Calls calls, Hop hop, T owner) {
        this.calls = calls;
        this.hop = hop;
        this.taker = owner;
        this.sender = owner;
    }

    /** @param latencyNanos that the owner adds */
    public void pass(Call call, Endpoint to, long latencyNanos) {
        inFlight.add(call);
        calls.send(calls.relay(call, hop, sender), to, latencyNanos);
    }

    /**
     * Hands an answer back, if somebody still waits for it.
     *
     * @param whenOver called then
     */
    public void answered(Call passed, Runnable whenOver) {
        Call call = passed.parent();
        Outcome outcome = passed.outcome();
        if (call != null) {
            calls.answered(passed);
        }
        calls.close(passed);
        if (call != null) {
            inFlight.remove(call);
            calls.answer(call, taker, outcome);
            whenOver.run();
        }
    }

    /**
     * The connections are gone: all that is under way fails.
     *
     * @param whenOver called for each
     */
    public void cut(Runnable whenOver) {
        inFlight.drain(call -> {
            calls.abandonChildren(call);
            calls.answer(call, taker, Outcome.RESET);
            whenOver.run();
        });
    }

    /**
     * The owner is gone: nobody hears of what is under way.
     *
     * @param whenOver called for each
     */
    public void lose(Runnable whenOver) {
        inFlight.drain(call -> {
            calls.abandonChildren(call);
            calls.lose(call, call.caller().idleTimeoutNanos(call));
            whenOver.run();
        });
    }
}
