package io.virga.models.traffic;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;
import io.virga.kernel.random.Variate;
import io.virga.models.network.Network;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** How calls travel: opened by a caller, sent to an endpoint, answered or lost there, closed by the caller. */
public final class Calls {
    private static final long PURPOSE_PATIENCE = 12;

    private final Simulation sim;
    private final Network network;
    private final Transport transport;
    private final Account account;
    private final RandomStream cpu;
    private final RandomStream wait;
    private final RandomStream fate;
    private final ArrayDeque<Call> closed = new ArrayDeque<>();
    private final ArrayDeque<Request> ended = new ArrayDeque<>();
    private final SeparateAccounts accounts;
    private int openCalls;
    private int openRequests;
    private final SlowPlaces slowPlaces = new SlowPlaces();

    public Calls(Simulation sim, Network network, Account account) {
        this.sim = sim;
        this.network = network;
        this.account = account;
        this.cpu = sim.stream("call/cpu");
        this.wait = sim.stream("call/wait");
        this.fate = sim.stream("call/fate");
        this.transport = new Transport(network, fate);
        this.accounts = new SeparateAccounts(sim::now, account);
    }

    /** What it travels on. */
    public Network network() {
        return network;
    }

    /** How its messages travel. */
    Transport transport() {
        return transport;
    }

    /** Begins to count the bytes of somebody who calls or answers, and then has this as his count. */
    public ByteCount countBytes() {
        transport.countBytes();
        return new ByteCount();
    }

    /** Where everything takes longer. */
    public SlowPlaces slowPlaces() {
        return slowPlaces;
    }

    /** From now on messages meet that impairment; several at a time add up. */
    public void impair(Impairment impairment) {
        transport.impair(impairment);
    }

    public void mend(Impairment impairment) {
        transport.mend(impairment);
    }

    long now() {
        return sim.now();
    }

    public Account account() {
        return account;
    }

    /** Where the time of calls goes that are made at the same time. */
    SeparateAccounts accounts() {
        return accounts;
    }

    /** Calls opened and not closed yet. */
    int openCalls() {
        return openCalls;
    }

    /** Requests that have not ended yet or have calls that are not closed yet. */
    int openRequests() {
        return openRequests;
    }

    Request newRequest() {
        openRequests++;
        Request request = ended.poll();
        return request == null ? new Request(account.size()) : request;
    }

    /** A request that no workload made and no observer sees: health checks are calls of it. */
    public Request internalRequest(RequestClass ofClass, long key) {
        Request request = new Request(account.size());
        request.begin(ofClass, 0, key, key, sim.now(), false);
        request.beginAttempt(sim.now());
        return request;
    }

    /**
     * A call of {@code hop}; sent with {@link #send}.
     *
     * @param parent the call in whose service it is made, null for a client
     * @param repetition number of the call among those that the hop asks for, from 0
     * @param hopAttempt number of the try, from 0
     */
    public Call open(Request request, Hop hop, Caller caller, @Nullable Call parent, int repetition, int hopAttempt) {
        long scope = parent == null ? Mix.combine(request.key(), request.attempt()) : parent.key();
        Call call = open(request, hop, caller, parent);
        long ordinal = ((long) repetition << Integer.SIZE) + hopAttempt;
        call.number(scope, Mix.combine(Mix.combine(scope, hop.key()), ordinal), repetition, hopAttempt);
        return call;
    }

    /**
     * A call in the stead of {@code call}, which was only passed on: it draws what it would draw if it had been made
     * directly, so that putting a load balancer in between changes no demand.
     */
    public Call relay(Call call, Hop hop, Caller caller) {
        long scope = call.relayScope();
        Call relayed = open(call.request(), hop, caller, call);
        relayed.number(scope, Mix.combine(Mix.combine(scope, hop.key()), 0), 0, 0);
        return relayed;
    }

    private Call open(Request request, Hop hop, Caller caller, @Nullable Call parent) {
        Call call = closed.poll();
        if (call == null) {
            call = new Call();
        }
        openCalls++;
        call.open(request, hop, caller, parent);
        request.callOpened();
        return call;
    }

    /** Sends the call on its way; it arrives after {@code delayNanos} and the network's latency. */
    public void send(Call call, Endpoint endpoint, long delayNanos) {
        long latency = transport.latencyNanos(call, endpoint, Network.Leg.REQUEST);
        if (latency == Impairment.LOST) {
            lose(call, call.caller().connectTimeoutNanos(call));
            return;
        }
        call.sent(sim.now(), delayNanos);
        transport.request(call, endpoint, delayNanos + latency);
    }

    /** For how long the call has been on its way, in nanoseconds. */
    public long underWayNanos(Call call) {
        return sim.now() - call.sentNanos() - call.delayNanos();
    }

    /** Takes note of a call's having come and books the way there; an endpoint does so with each call. */
    public void arrived(Call call) {
        call.arrived(sim.now());
        charge(call, account.network(), underWayNanos(call));
        Call parent = call.parent();
        if (call.delayNanos() > 0 && parent != null) {
            charge(call, Account.served(parent.hop().account()), call.delayNanos());
        }
    }

    /** Sends the answer back from {@code endpoint} to the caller. */
    public void answer(Call call, Endpoint endpoint, Outcome outcome) {
        long latency = transport.latencyNanos(call, endpoint, Network.Leg.RESPONSE);
        if (latency == Impairment.LOST) {
            lose(call, call.caller().idleTimeoutNanos(call));
            return;
        }
        call.sent(sim.now(), 0);
        call.outcome(outcome);
        transport.response(call, endpoint, latency);
    }

    /** Answers from {@code endpoint} that the client has to ask elsewhere, where its hop says. */
    public void redirect(Call call, Endpoint endpoint) {
        call.redirect();
        answer(call, endpoint, Outcome.OK);
    }

    /** The caller finds out by itself, at once, that the call cannot be made. */
    public void refuse(Call call, Outcome outcome) {
        call.sent(sim.now(), 0);
        comeBack(call, outcome, 0);
    }

    /**
     * Nobody answers: the caller notices after {@code afterNanos}, or by its own clock alone if that is {@link
     * Caller#FOR_EVER}.
     */
    public void lose(Call call, long afterNanos) {
        if (afterNanos != Caller.FOR_EVER) {
            // The caller's patience is no time on the network.
            call.sent(sim.now() + afterNanos, 0);
            comeBack(call, Outcome.NO_ANSWER, afterNanos);
        } else if (call.isUnwanted()) {
            close(call);
        } else {
            call.lose();
        }
    }

    private static void comeBack(Call call, Outcome outcome, long afterNanos) {
        call.outcome(outcome);
        call.caller().answers().schedule(call, afterNanos);
    }

    /** Books the way back; a caller does so with each answer that it waited for. */
    public void answered(Call call) {
        charge(call, account.network(), sim.now() - call.sentNanos());
    }

    /** The caller gives up: the answer, should it come, is thrown away. */
    public void abandon(Call call) {
        call.abandon();
        disconnect(call);
        call.orphan();
        if (call.isLost()) {
            close(call);
        }
    }

    /** Likewise, though nothing went wrong with the call: nobody needs its answer any more. */
    void giveUp(Call call, @Nullable CircuitBreaker admittedBy) {
        if (admittedBy != null) {
            admittedBy.released();
        }
        abandon(call);
    }

    /** Whoever served {@code call} is gone: what was called in its service is waited for no longer. */
    public void abandonChildren(Call call) {
        for (Call child = call.firstChild(); child != null; child = call.firstChild()) {
            giveUp(child, child.hop().breaker());
        }
    }

    /** Only {@code answered} is needed of the calls in the service of {@code call}: the others are given up. */
    void abandonOthers(Call call, Call answered) {
        Call child = call.firstChild();
        while (child != null) {
            Call following = child.nextSibling();
            if (child != answered) {
                giveUp(child, child.hop().breaker());
            }
            child = following;
        }
    }

    /**
     * Gives the call back to the pool; the caller does so with each answer.
     *
     * @throws IllegalStateException if the call is closed already
     */
    public void close(Call call) {
        if (call.isClosed()) {
            throw new IllegalStateException("call " + call + " was closed before");
        }
        call.orphan();
        disconnect(call);
        call.close();
        openCalls--;
        closed.push(call);
        Request request = call.request();
        request.callClosed();
        recycle(request);
    }

    private static void disconnect(Call call) {
        ConnectionPool pool = call.pool;
        if (pool != null) {
            pool.leave(call);
        }
    }

    /** The request has ended; its object is used again once the last of its calls is closed. */
    void end(Request request) {
        request.end();
        recycle(request);
    }

    private void recycle(Request request) {
        if (request.isDone()) {
            openRequests--;
            ended.push(request);
        }
    }

    /** Books time of a call to its request's account, if the client still waits for it. */
    public void charge(Call call, int index, long nanos) {
        if (call.isAwaited()) {
            call.account().charge(index, nanos);
        }
    }

    /** Books what the call waited for a connection of a pool. */
    void chargeConnection(Call call, long nanos) {
        charge(call, account.connections(), nanos);
    }

    /** Books the time that nothing else explains: tries of hops that came to nothing. */
    void chargeHopRetry(Call call) {
        if (call.isAwaited()) {
            call.account().chargeRest(account.hopRetries(), sim.now());
        }
    }

    UniformSource cpuDraw(Call call) {
        return cpu.at(call.key());
    }

    /** How long the client of {@code call} waits in the queue of a station, in nanoseconds. */
    long patienceNanos(Call call) {
        Variate patience = call.request().requestClass().urgency().patienceNanos();
        return patience == null ? Caller.FOR_EVER : patience.sampleNanos(fateDraw(call, PURPOSE_PATIENCE, 0));
    }

    UniformSource waitDraw(Call call) {
        return wait.at(call.key());
    }

    /** Draws for what happens to a call; {@code purpose} and {@code subject} keep them apart. */
    UniformSource fateDraw(Call call, long purpose, long subject) {
        return fate.at(call.key(), purpose, subject);
    }

    /** How long the call took to its endpoint, or a message takes that follows it, in nanoseconds. */
    long requestNanos(Call call, Endpoint endpoint) {
        return transport.undisturbedNanos(call, endpoint, Network.Leg.REQUEST);
    }
}
