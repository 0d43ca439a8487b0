package io.virga.models.dns;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.InPort;
import io.virga.kernel.random.Constant;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.TestCloud;
import org.jspecify.annotations.Nullable;

/** An endpoint that answers at once, refuses connections, is silent, or takes its time, and the checks of it. */
final class CheckedSite extends Entity implements Endpoint {
    /** How it takes a call. */
    enum Mode {
        UP,
        REFUSES,
        SILENT,
        SLOW
    }

    /** Longer than an answer may take, shorter than a connection may. */
    private static final long SLOW_NANOS = 3 * TestCloud.SECOND;

    private final TestCloud cloud;
    private final InPort<Call> requests = inPort("request", this::arrive);
    private final Activity<Call> late = activity("late", this::answer);
    private Mode mode = Mode.UP;

    CheckedSite(TestCloud cloud, String path) {
        super(cloud.sim(), path);
        this.cloud = cloud;
    }

    void become(Mode newMode) {
        mode = newMode;
    }

    private void arrive(Call call) {
        cloud.calls().arrived(call);
        if (mode == Mode.SILENT) {
            cloud.calls().lose(call, call.caller().connectTimeoutNanos(call));
        } else if (mode == Mode.SLOW) {
            late.hold(call, SLOW_NANOS);
        } else {
            answer(call);
        }
    }

    private void answer(Call call) {
        cloud.calls().answer(call, this, Outcome.OK);
    }

    /** A check of it with so many checkers, and the verdicts that name servers have after {@code propagationNanos}. */
    PublishedHealth check(String name, EndpointCheckSettings settings, long propagationNanos) {
        PublishedHealth health = new PublishedHealth(cloud.sim(), name, false, cloud.journal(), propagationNanos);
        Demand nothing = new Demand(new Constant(0), new Constant(0));
        Hop probe = new Hop(
                path(), "healthCheck", 0, nothing, call -> mode == Mode.REFUSES ? null : this, Hop.Options.ONCE);
        new EndpointHealthCheck(cloud.sim(), name + ".probes", settings, cloud.calls(), probe, health);
        return health;
    }

    @Override
    public InPort<Call> requests() {
        return requests;
    }

    @Override
    public @Nullable AvailabilityZone zone() {
        return null;
    }
}
