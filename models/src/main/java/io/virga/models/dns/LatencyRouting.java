package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.List;

/**
 * The record whose region is nearest by measured latency; each record names its region. Of a query whose place has no
 * measurement for some region, that region is the farthest.
 */
public final class LatencyRouting implements RoutingPolicy<String> {
    @Override
    public List<ResourceRecord<String>> choose(
            List<ResourceRecord<String>> candidates, QueryOrigin origin, UniformSource draws) {
        ResourceRecord<String> nearest = candidates.get(0);
        for (ResourceRecord<String> candidate : candidates) {
            if (roundTripNanos(candidate, origin) < roundTripNanos(nearest, origin)) {
                nearest = candidate;
            }
        }
        return List.of(nearest);
    }

    private static long roundTripNanos(ResourceRecord<String> candidate, QueryOrigin origin) {
        return origin.regionRoundTripNanos().getOrDefault(candidate.criterion(), Long.MAX_VALUE);
    }
}
