package io.virga.models.api;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.TokenBucket;
import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Deadlines;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Outcome;

/**
 * A stage of an API of API Gateway. It refuses what is beyond its throttles with 429, answers from its cache what is there, and
 * passes the rest on to the integration, for which it waits for its timeout at most. Source: API Gateway developer guide,
 * "Throttle requests", "Cache settings" and "Quotas".
 */
public final class ApiGateway extends Entity implements Endpoint, Caller {
    private final Calls calls;
    private final ApiSettings settings;
    private final Deadlines timeout;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final Activity<Call> handling = activity("handle", this::handled);
    private final RandomStream latencies = stream("latency");
    private final ApiTotals totals = new ApiTotals();

    public ApiGateway(Simulation sim, String path, Calls calls, ApiSettings settings) {
        super(sim, path);
        this.calls = calls;
        this.settings = settings;
        this.timeout = new Deadlines(sim, path + ".timeout", settings.integrationTimeoutNanos());
    }

    private void arrive(Call call) {
        calls.arrived(call);
        if (!isAdmitted(call)) {
            totals.throttle();
            calls.answer(call, this, Outcome.THROTTLED);
            return;
        }
        long bytes = call.request().requestClass().requestSizeBytes();
        totals.accept(1 + Math.max(0, bytes - 1) / settings.meteredBytes());
        handling.hold(call, settings.latencyNanos().sampleNanos(latencies.at(call.key())));
    }

    /** The first that has no token refuses; those before it have given theirs away. */
    private boolean isAdmitted(Call call) {
        TokenBucket plan =
                settings.usagePlans().get(call.request().requestClass().workload());
        if (plan != null && !plan.tryTake(1)) {
            return false;
        }
        for (TokenBucket throttle : settings.throttles()) {
            if (!throttle.tryTake(1)) {
                return false;
            }
        }
        return true;
    }

    private void handled(Call call) {
        calls.charge(call, Account.served(call.hop().account()), now() - call.arrivedNanos());
        StageCache cache = settings.cache();
        if (cache != null) {
            boolean isHit = cache.has(call.request(), now());
            totals.lookUp(isHit);
            if (isHit) {
                answer(call, Outcome.OK);
                return;
            }
        }
        integrate(call);
    }

    private void integrate(Call call) {
        Hop integration = call.hop().relayTargets().get(0);
        Call passed = calls.relay(call, integration, this);
        timeout.watch(passed);
        Endpoint endpoint = integration.router().route(passed);
        if (endpoint == null) {
            calls.refuse(passed, Outcome.UNAVAILABLE);
        } else {
            calls.send(passed, endpoint, 0);
        }
    }

    private void answered(Call passed) {
        Call call = passed.parent();
        Outcome outcome = passed.outcome();
        if (call != null) {
            calls.answered(passed);
        }
        calls.close(passed);
        if (call == null) {
            return;
        }
        StageCache cache = settings.cache();
        if (cache != null && outcome.isOk()) {
            cache.keep(call.request(), now());
        }
        answer(call, outcome.isOk() ? Outcome.OK : outcome == Outcome.NO_ANSWER ? outcome : Outcome.ERROR);
    }

    @Override
    public void expired(Call passed) {
        Call call = passed.parent();
        if (call != null) {
            calls.abandon(passed);
            totals.timeOut();
            answer(call, Outcome.NO_ANSWER);
        }
    }

    private void answer(Call call, Outcome outcome) {
        totals.answer(now() - call.arrivedNanos(), outcome.isOk());
        calls.answer(call, this, outcome);
    }

    public ApiTotals totals() {
        return totals;
    }

    /** Measuring begins. */
    public void restart() {
        totals.restart();
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    @Override
    public InPort<Call> answers() {
        return answers;
    }

    /** The timeout of integrations ends all waiting. */
    @Override
    public long connectTimeoutNanos() {
        return FOR_EVER;
    }

    @Override
    public long idleTimeoutNanos() {
        return FOR_EVER;
    }
}
