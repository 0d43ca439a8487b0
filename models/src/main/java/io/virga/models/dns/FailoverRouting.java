package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.Comparator;
import java.util.List;

/** The primary record while it is healthy, else the secondary; the primary again if neither is. */
public final class FailoverRouting implements RoutingPolicy<FailoverRole> {
    @Override
    public List<ResourceRecord<FailoverRole>> choose(
            List<ResourceRecord<FailoverRole>> candidates, QueryOrigin origin, UniformSource draws) {
        return candidates.stream().min(Comparator.comparing(ResourceRecord::criterion)).stream()
                .toList();
    }
}
