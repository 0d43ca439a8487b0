package io.virga.models.dns;

import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Request;
import org.jspecify.annotations.Nullable;

/** One of the checkers of a health check: probes at times of its own and has an opinion of its own. */
final class EndpointChecker extends Entity implements Caller {
    private final EndpointCheckSettings settings;
    private final Calls calls;
    private final Request request;
    private final EndpointHealthCheck check;
    private final InPort<Call> answers = inPort("answer", this::answered);
    private final Timer nextProbe = timer("probe", this::probe);
    private final Timer timeout = timer("timeout", this::responseIsDue);
    private final Timer connectTimeout = timer("connect-timeout", () -> failed("no connection"));
    private @Nullable Call pending;
    private boolean healthy = true;
    private int probes;
    private int contrary;

    EndpointChecker(
            Simulation sim,
            String path,
            EndpointCheckSettings settings,
            Calls calls,
            Request request,
            EndpointHealthCheck check) {
        super(sim, path);
        this.settings = settings;
        this.calls = calls;
        this.request = request;
        this.check = check;
        nextProbe.schedule((long) (stream("phase").nextDouble() * settings.intervalNanos()));
    }

    int probes() {
        return probes;
    }

    private void probe() {
        Call call = calls.open(request, request.requestClass().root(), this, null, probes++, 0);
        Endpoint endpoint = call.hop().router().route(call);
        pending = call;
        timeout.schedule(settings.responseTimeoutNanos());
        if (endpoint == null) {
            calls.refuse(call, Outcome.UNAVAILABLE);
        } else {
            calls.send(call, endpoint, 0);
        }
    }

    private void answered(Call call) {
        boolean expected = call == pending;
        Outcome outcome = call.outcome();
        calls.close(call);
        if (expected) {
            pending = null;
            timeout.cancel();
            connectTimeout.cancel();
            count(outcome.isOk(), "answered " + outcome.code());
        }
    }

    /** With whom nobody has connected, a probe goes on trying for a while; a connection without answer is over. */
    private void responseIsDue() {
        if (pending != null && pending.isLost()) {
            connectTimeout.schedule(settings.connectTimeoutNanos() - settings.responseTimeoutNanos());
        } else {
            failed("no answer in time");
        }
    }

    private void failed(String why) {
        Call call = pending;
        pending = null;
        if (call != null) {
            calls.abandon(call);
        }
        count(false, why);
    }

    private void count(boolean passed, String why) {
        nextProbe.schedule(settings.intervalNanos());
        contrary = passed == healthy ? 0 : contrary + 1;
        if (contrary == settings.failureThreshold()) {
            contrary = 0;
            healthy = passed;
            check.opinionChanged(healthy, why);
        }
    }

    @Override
    public InPort<Call> answers() {
        return answers;
    }

    /** Checkers are outside of any VPC. */
    @Override
    public long connectTimeoutNanos() {
        return FOR_EVER;
    }

    @Override
    public long idleTimeoutNanos() {
        return FOR_EVER;
    }

    @Override
    public void expired(Call call) {
        throw new IllegalStateException("probes have timers of their own");
    }
}
