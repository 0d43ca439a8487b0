package io.virga.models.network;

import io.virga.kernel.random.Variate;
import io.virga.models.topology.AvailabilityZone;
import org.jspecify.annotations.Nullable;

/** How far clients are from what they call. */
@FunctionalInterface
public interface ClientDistance {
    /**
     * A round trip to that zone, in nanoseconds; null stands for what lies in no region.
     *
     * @param client of whom all requests have the same number
     */
    Variate roundTrip(long client, @Nullable AvailabilityZone to);
}
