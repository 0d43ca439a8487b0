package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.List;

/** A name with one record, which is always the answer. */
public final class SimpleRouting<C> implements RoutingPolicy<C> {
    @Override
    public List<ResourceRecord<C>> choose(List<ResourceRecord<C>> candidates, QueryOrigin origin, UniformSource draws) {
        return List.of(candidates.get(0));
    }
}
