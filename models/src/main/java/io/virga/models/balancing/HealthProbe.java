package io.virga.models.balancing;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Mix;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;

/** Makes the calls that health checks are: they wait for a worker like any other, and need no processor time. */
final class HealthProbe {
    private static final Demand NOTHING = new Demand(new Constant(0), new Constant(0));
    private static final long SIZE_BYTES = 256;

    private final Calls calls;
    private final HealthCheckSettings settings;
    private final Hop hop;
    private final Request request;

    HealthProbe(Calls calls, String balancer, HealthCheckSettings settings) {
        this.calls = calls;
        this.settings = settings;
        this.hop = new Hop(balancer, "healthCheck", 0, NOTHING, call -> null, Hop.Options.ONCE);
        RequestClass kind = new RequestClass(
                balancer,
                "healthCheck",
                0,
                1,
                hop,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                RetryPolicy.NONE,
                SIZE_BYTES,
                SIZE_BYTES,
                1);
        this.request = calls.internalRequest(kind, 0, Mix.hash(balancer + "/healthCheck"));
    }

    HealthCheckSettings settings() {
        return settings;
    }

    /** @param number of the check by this caller; enters the key of its draws */
    Call open(Caller caller, int number) {
        return calls.open(request, hop, caller, null, number, 0);
    }
}
