package io.virga.models.balancing;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Mix;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;

/** What a health check asks: it waits for a worker like any other call, and needs no processor time. */
final class HealthProbe {
    private static final Demand NOTHING = new Demand(new Constant(0), new Constant(0));

    /** Of question and answer, headers included (assumption). */
    private static final long SIZE_BYTES = 256;

    private final Calls calls;
    private final Hop hop;
    private final RequestClass kind;

    HealthProbe(Calls calls, String balancer) {
        this.calls = calls;
        this.hop = hop(balancer);
        this.kind = new RequestClass(
                balancer,
                "healthCheck",
                0,
                1,
                hop,
                Caller.FOR_EVER,
                Caller.FOR_EVER,
                RetryPolicy.NONE,
                SIZE_BYTES,
                SIZE_BYTES,
                1);
    }

    /** A hop that asks a resource, or what it passes requests on to, for a sign of life. */
    static Hop hop(String resource) {
        return new Hop(resource, "healthCheck", 0, NOTHING, call -> null, Hop.Options.ONCE);
    }

    Hop hop() {
        return hop;
    }

    /** The request to which all checks of one target by one node belong; {@code path} enters the key of their draws. */
    Request request(String path) {
        return calls.internalRequest(kind, Mix.hash(path));
    }
}
