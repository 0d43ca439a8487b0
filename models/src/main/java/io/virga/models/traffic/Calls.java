package io.virga.models.traffic;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;
import io.virga.models.network.Network;
import io.virga.models.topology.AvailabilityZone;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** How calls travel: opened by a caller, sent to an endpoint, answered or lost there, closed by the caller. */
public final class Calls {
    private final Simulation sim;
    private final Network network;
    private final Account account;
    private final RandomStream cpu;
    private final RandomStream wait;
    private final RandomStream fate;
    private final ArrayDeque<Call> closed = new ArrayDeque<>();
    private final ArrayDeque<Request> ended = new ArrayDeque<>();

    public Calls(Simulation sim, Network network, Account account) {
        this.sim = sim;
        this.network = network;
        this.account = account;
        this.cpu = sim.stream("call/cpu");
        this.wait = sim.stream("call/wait");
        this.fate = sim.stream("call/fate");
    }

    public Account account() {
        return account;
    }

    Request newRequest() {
        Request request = ended.poll();
        return request == null ? new Request(account.size()) : request;
    }

    /** A call of {@code hop}; sent with {@link #send}. */
    public Call open(Request request, Hop hop, Caller caller, @Nullable Call parent, int repetition, int hopAttempt) {
        Call call = closed.poll();
        if (call == null) {
            call = new Call();
        }
        long key = Mix.combine(
                Mix.combine(request.key(), hop.key()), request.attempt() + 1_000L * hopAttempt + 1_000_000L * repetition);
        call.open(request, hop, caller, parent, key, hopAttempt);
        request.callOpened();
        return call;
    }

    /** Sends the call on its way; it arrives after {@code delayNanos} and the network's latency. */
    public void send(Call call, Endpoint endpoint, long delayNanos) {
        AvailabilityZone from = call.caller().zone();
        AvailabilityZone to = endpoint.zone();
        long latency = latency(call, from, to, Network.Leg.REQUEST);
        network.count(from, to, call.request().requestClass().requestSizeBytes());
        call.sent(sim.now(), delayNanos);
        endpoint.requests().schedule(call, delayNanos + latency);
    }

    /** Books the way there; an endpoint does so with each call that reaches it. */
    public void arrived(Call call) {
        charge(call, account.network(), sim.now() - call.sentNanos() - call.delayNanos());
        Call parent = call.parent();
        if (call.delayNanos() > 0 && parent != null) {
            charge(call, Account.served(parent.hop().account()), call.delayNanos());
        }
    }

    /** Books the way back; a caller does so with each answer. */
    public void answered(Call call) {
        charge(call, account.network(), sim.now() - call.sentNanos());
    }

    /** Sends the answer back from {@code endpoint} to the caller. */
    public void answer(Call call, Endpoint endpoint, Outcome outcome) {
        AvailabilityZone from = endpoint.zone();
        AvailabilityZone to = call.caller().zone();
        long latency = latency(call, to, from, Network.Leg.RESPONSE);
        network.count(from, to, call.request().requestClass().responseSizeBytes());
        call.sent(sim.now(), 0);
        call.outcome(outcome);
        call.caller().answers().schedule(call, latency);
    }

    /** The caller finds out by itself, at once, that the call cannot be made. */
    public void refuse(Call call, Outcome outcome) {
        call.sent(sim.now(), 0);
        call.outcome(outcome);
        call.caller().answers().schedule(call, 0);
    }

    /** Nobody answers: the caller notices after {@code afterNanos}, or never by itself if that is the end of the clock. */
    public void lose(Call call, long afterNanos) {
        if (afterNanos >= Long.MAX_VALUE - sim.now()) {
            call.lose();
            if (call.isAbandoned()) {
                close(call);
            }
        } else {
            call.outcome(Outcome.NO_ANSWER);
            call.caller().answers().schedule(call, afterNanos);
        }
    }

    /** The caller gives up: the answer, should it come, is thrown away. */
    public void abandon(Call call) {
        call.abandon();
        call.orphan();
        if (call.isLost()) {
            close(call);
        }
    }

    /** Whoever served {@code call} is gone: what was called in its service is waited for no longer. */
    public void abandonChild(Call call) {
        Call child = call.child();
        if (child != null) {
            abandon(child);
        }
    }

    /** A request that no workload made and no observer sees: health checks are calls of it. */
    public Request internalRequest(RequestClass ofClass, long number, long key) {
        Request request = new Request(account.size());
        request.begin(ofClass, number, key, sim.now(), false);
        request.beginAttempt(sim.now());
        return request;
    }

    /** Gives the call back to the pool; the caller does so with each answer. */
    public void close(Call call) {
        call.orphan();
        call.close();
        Request request = call.request();
        request.callClosed();
        closed.add(call);
        recycle(request);
    }

    void recycle(Request request) {
        if (request.isDone()) {
            ended.add(request);
        }
    }

    /** Books time of a call to its request's account. */
    public void charge(Call call, int index, long nanos) {
        if (call.isAwaited()) {
            call.request().charge(index, nanos);
        }
    }

    /** Books the time since the attempt began that nothing else explains: tries of hops that came to nothing. */
    public void chargeHopRetry(Call call) {
        Request request = call.request();
        charge(call, account.hopRetries(), sim.now() - request.attemptNanos() - request.chargedNanos());
    }

    public UniformSource cpuDraw(Call call) {
        return cpu.at(call.key());
    }

    public UniformSource waitDraw(Call call) {
        return wait.at(call.key());
    }

    /** Draws for what happens to a call: errors, options, choices; {@code purpose} keeps them apart. */
    public UniformSource fateDraw(Call call, int purpose) {
        return fate.at(call.key(), purpose);
    }

    private long latency(
            Call call, @Nullable AvailabilityZone caller, @Nullable AvailabilityZone endpoint, Network.Leg leg) {
        if (caller == null) {
            return call.caller().accessNanos(call, leg);
        }
        return endpoint == null ? 0 : network.oneWayNanos(caller, endpoint, call.key(), leg);
    }
}
