package io.virga.models.balancing;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a load balancer send requests to, of one of Elastic Load Balancing's target types. Two are the same target
 * if they are equal.
 */
public interface Target {
    /** Names it in paths of entities and in the journal. */
    String path();

    /** What takes the requests, and the health checks. */
    Endpoint endpoint();

    /** Where it is; null for an address outside the zones, which the nodes in all of them use (its zone is "all"). */
    default @Nullable AvailabilityZone zone() {
        return endpoint().zone();
    }

    /**
     * Whether it could take one more request.
     *
     * @param sent requests that the balancer has with it
     */
    default boolean hasRoom(int sent) {
        return true;
    }

    /** What a health check asks of it, where that is more than the check's own hop. */
    default Hop healthCheck(Hop check) {
        return check;
    }

    /** Calls {@code gone} once it will never be registered again; never for what always exists. */
    default void whenGone(Runnable gone) {}
}
