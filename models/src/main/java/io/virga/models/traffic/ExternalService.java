package io.virga.models.traffic;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.Variate;
import org.jspecify.annotations.Nullable;

/** A service that others run: it answers after a latency, refuses what passes its rate limit, and sometimes fails. */
public final class ExternalService extends Entity implements Endpoint {
    private static final long PURPOSE_ERROR = 3;

    private final Calls calls;
    private final Variate latency;
    private final double errorRate;
    private final @Nullable RateLimit limit;
    private final StationTotals totals;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final Activity<Call> serving = activity("serve", this::finish);
    private final ServiceQuality quality = new ServiceQuality();

    /**
     * @param latency from request to answer, network included, nanoseconds
     * @param errorRate share of calls that fail in normal times, 0 to 1
     * @param limit null for none
     */
    public ExternalService(
            Simulation sim,
            String name,
            Calls calls,
            Variate latency,
            double errorRate,
            @Nullable RateLimit limit,
            StationTotals totals) {
        super(sim, name);
        this.calls = calls;
        this.latency = latency;
        this.errorRate = errorRate;
        this.limit = limit;
        this.totals = totals;
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    /** How slow and how faulty faults make it. */
    public ServiceQuality quality() {
        return quality;
    }

    private void arrive(Call call) {
        calls.arrived(call);
        if (limit != null && !limit.admits(now())) {
            totals.refuse();
            calls.answer(call, this, Outcome.THROTTLED);
            return;
        }
        totals.arrive();
        serving.hold(call, Math.round(latency.sample(calls.cpuDraw(call)) * quality.slowdown()));
    }

    private void finish(Call call) {
        long sojourn = now() - call.arrivedNanos();
        totals.complete(sojourn);
        calls.charge(call, Account.served(call.hop().account()), sojourn);
        double share = 1 - (1 - errorRate) * (1 - quality.errorShare());
        boolean fails = share > 0 && calls.fateDraw(call, PURPOSE_ERROR, 0).nextDouble() < share;
        calls.answer(call, this, fails ? Outcome.ERROR : Outcome.OK);
    }
}
