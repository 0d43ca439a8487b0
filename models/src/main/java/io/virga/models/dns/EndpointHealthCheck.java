package io.virga.models.dns;

import io.virga.kernel.Simulation;
import io.virga.kernel.random.Mix;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.Calls;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Request;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import java.util.ArrayList;
import java.util.List;

/**
 * A health check of an endpoint: many checkers ask it from all over the world, not in step with each other, and it is
 * healthy while more than 18 % of them find it so (Route 53 developer guide, "How Route 53 determines the health of an
 * endpoint").
 */
public final class EndpointHealthCheck {
    /** Of question and answer, headers included (assumption). */
    private static final long SIZE_BYTES = 256;

    private final EndpointCheckSettings settings;
    private final PublishedHealth health;
    private final List<EndpointChecker> checkers = new ArrayList<>();
    private int healthyCheckers;
    private boolean healthy = true;

    /**
     * @param path unique in the simulation
     * @param probe the hop that each probe calls
     */
    public EndpointHealthCheck(
            Simulation sim,
            String path,
            EndpointCheckSettings settings,
            Calls calls,
            Hop probe,
            PublishedHealth health) {
        this.settings = settings;
        this.health = health;
        this.healthyCheckers = settings.checkers();
        RequestClass kind = new RequestClass(
                path,
                "healthCheck",
                0,
                1,
                probe,
                Caller.FOR_EVER,
                Caller.FOR_EVER,
                RetryPolicy.NONE,
                SIZE_BYTES,
                SIZE_BYTES,
                1);
        for (int i = 0; i < settings.checkers(); i++) {
            String name = path + ".checker-" + i;
            Request request = calls.internalRequest(kind, Mix.hash(name));
            checkers.add(new EndpointChecker(sim, name, settings, calls, request, this));
        }
    }

    /** Probes sent so far. */
    public long probes() {
        return checkers.stream().mapToLong(EndpointChecker::probes).sum();
    }

    void opinionChanged(boolean checkerHealthy, String why) {
        healthyCheckers += checkerHealthy ? 1 : -1;
        boolean now = settings.isHealthy(healthyCheckers);
        if (now != healthy) {
            healthy = now;
            health.verdict(
                    now,
                    healthyCheckers + " of " + settings.checkers() + " checkers find it healthy, the last: " + why);
        }
    }
}
