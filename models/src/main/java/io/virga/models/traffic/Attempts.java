package io.virga.models.traffic;

import io.virga.kernel.Activity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** How the clients of a workload try: with timeouts, second copies, a circuit breaker, and again after a failure. */
final class Attempts {
    private final Simulation sim;
    private final Calls calls;
    private final Caller client;
    private final Activity<Request> backoff;
    private final RandomStream backoffDraws;
    private final BiConsumer<Request, Outcome> whenEnded;
    private final Deadlines[] timeouts;
    private final RetryBudget[] budgets;
    private final @Nullable CallTimers copyTimeouts;

    /**
     * @param client makes the calls
     * @param name of the workload
     * @param backoff ends when it is time to {@link #attempt} again
     * @param whenEnded is told of each request that is tried no more, and of what came out
     */
    Attempts(
            Simulation sim,
            String name,
            Calls calls,
            Caller client,
            List<RequestClass> classes,
            Activity<Request> backoff,
            RandomStream backoffDraws,
            BiConsumer<Request, Outcome> whenEnded) {
        this.sim = sim;
        this.calls = calls;
        this.client = client;
        this.backoff = backoff;
        this.backoffDraws = backoffDraws;
        this.whenEnded = whenEnded;
        this.timeouts = new Deadlines[classes.size()];
        this.budgets = new RetryBudget[classes.size()];
        for (RequestClass each : classes) {
            timeouts[each.index()] = new Deadlines(sim, name + "." + each.name() + ".timeout", each.timeoutNanos());
            budgets[each.index()] = new RetryBudget(each.retry().budget());
        }
        boolean hedges = classes.stream().anyMatch(each -> each.root().hedge() != null);
        this.copyTimeouts = hedges ? new CallTimers(sim, name + ".copies", client::expired) : null;
    }

    /** The first attempt of a request. */
    void begin(Request request) {
        budgets[request.requestClass().index()].firstAttempt();
        attempt(request);
    }

    /** One more attempt. */
    void attempt(Request request) {
        request.beginAttempt(sim.now());
        Hop root = request.requestClass().root();
        Call call = calls.open(request, root, client, null, 0, 0);
        Hedge hedge = root.hedge();
        if (hedge != null) {
            calls.accounts().separate(call, sim.now());
        }
        if (send(call, root)) {
            watch(call, root);
            if (hedge != null) {
                hedge.watch(call, sim.now());
            }
        }
    }

    /** Whether the call is on its way, and not on its way back at once. */
    private boolean send(Call call, Hop root) {
        CircuitBreaker breaker = root.breaker();
        if (breaker != null && !breaker.admits(sim.now())) {
            calls.refuse(call, Outcome.CIRCUIT_OPEN);
            return false;
        }
        RequestOrigin origin = call.request().origin();
        return send(call, root, origin == null ? root.router().route(call) : origin.endpoint());
    }

    /** To that address, or to where the client knows that it would be redirected from there. */
    private boolean send(Call call, Hop root, @Nullable Endpoint address) {
        Endpoint endpoint = address;
        Redirect redirect = call.hop().redirect();
        while (redirect != null && redirect.isKnownTo(call.request())) {
            call.follow(redirect.to());
            endpoint = call.hop().router().route(call);
            redirect = call.hop().redirect();
        }
        if (endpoint == null) {
            calls.refuse(call, Outcome.UNAVAILABLE);
            return false;
        }
        Hedge hedge = root.hedge();
        if (hedge != null) {
            hedge.sent(call, endpoint);
        }
        calls.send(call, endpoint, 0);
        return true;
    }

    private void watch(Call call, Hop root) {
        RequestClass requestClass = call.request().requestClass();
        PropagatedDeadline deadline = root.deadline();
        if (deadline == null) {
            timeouts[requestClass.index()].watch(call);
        } else {
            deadline.watch(call, sim.now(), requestClass.timeoutNanos());
        }
    }

    /** Sends a second copy of the call, for which the timeout of the attempt holds as well. */
    void hedge(Call call) {
        if (call.isUnwanted() || call.twin != null || copyTimeouts == null) {
            return;
        }
        RequestClass requestClass = call.request().requestClass();
        Hop root = requestClass.root();
        Call copy = calls.open(call.request(), root, client, null, 0, Downstream.COPY);
        calls.accounts().separate(copy, call.account().sinceNanos());
        copy.deadline(call.deadlineNanos());
        copy.twin = call;
        call.twin = copy;
        if (send(copy, root)) {
            // The first copy may fail and be gone by then.
            long end = Math.min(call.request().attemptNanos() + requestClass.timeoutNanos(), copy.deadlineNanos());
            copyTimeouts.watch(copy, end - sim.now());
        }
    }

    void answered(Call call) {
        Hop root = call.request().requestClass().root();
        Redirect redirect = call.hop().redirect();
        if (redirect != null && call.isRedirected() && !call.isUnwanted()) {
            calls.answered(call);
            redirect.told(call.request());
            call.ask(redirect.to());
            send(call, root, redirect.to().router().route(call));
            return;
        }
        Hedge hedge = root.hedge();
        if (hedge != null) {
            hedge.answered(call, sim.now());
        }
        if (call.isUnwanted()) {
            calls.close(call);
            return;
        }
        calls.answered(call);
        Outcome outcome = call.outcome();
        Request request = call.request();
        tell(root, outcome);
        Call twin = part(call);
        if (twin == null || outcome.isOk()) {
            giveUp(twin, root);
            calls.accounts().joinAttempt(call);
            calls.close(call);
            tried(request, outcome);
        } else {
            calls.close(call);
        }
    }

    void expired(Call call) {
        if (call.isUnwanted()) {
            return;
        }
        Request request = call.request();
        Hop root = request.requestClass().root();
        tell(root, Outcome.ABANDONED);
        giveUp(part(call), root);
        calls.abandon(call);
        tried(request, Outcome.ABANDONED);
    }

    private void tell(Hop root, Outcome outcome) {
        CircuitBreaker breaker = root.breaker();
        if (breaker != null && outcome != Outcome.CIRCUIT_OPEN) {
            breaker.ended(outcome.isOk(), sim.now());
        }
    }

    /** The other copy, if there is one; each is alone from now on. */
    private static @Nullable Call part(Call call) {
        Call twin = call.twin;
        if (twin != null) {
            call.twin = null;
            twin.twin = null;
        }
        return twin;
    }

    private void giveUp(@Nullable Call copy, Hop root) {
        if (copy != null) {
            calls.giveUp(copy, root.breaker());
            Hedge hedge = root.hedge();
            if (hedge != null) {
                hedge.lose(copy);
            }
        }
    }

    private void tried(Request request, Outcome outcome) {
        RequestClass requestClass = request.requestClass();
        RetryPolicy retry = requestClass.retry();
        if (mayTryAgain(request, outcome)) {
            long wait = retry.backoffNanos(request.attempt(), backoffDraws.at(request.key(), request.attempt()));
            PropagatedDeadline deadline = requestClass.root().deadline();
            if (deadline == null || sim.now() + wait < deadline.ofRequest(request)) {
                backoff.hold(request, wait);
                return;
            }
        }
        whenEnded.accept(request, outcome);
    }

    private boolean mayTryAgain(Request request, Outcome outcome) {
        RequestClass requestClass = request.requestClass();
        return !outcome.isOk()
                && outcome != Outcome.CIRCUIT_OPEN
                && request.attempt() < requestClass.retry().retries()
                && budgets[requestClass.index()].tryRetry();
    }
}
