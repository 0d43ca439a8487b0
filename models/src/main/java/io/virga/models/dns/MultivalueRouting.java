package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.ArrayList;
import java.util.List;

/** Up to eight of the healthy records, chosen at random (Route 53 developer guide, "Multivalue answer routing"). */
public final class MultivalueRouting<C> implements RoutingPolicy<C> {
    public static final int LARGEST_ANSWER = 8;

    @Override
    public List<ResourceRecord<C>> choose(List<ResourceRecord<C>> candidates, QueryOrigin origin, UniformSource draws) {
        List<ResourceRecord<C>> rest = new ArrayList<>(candidates);
        List<ResourceRecord<C>> chosen = new ArrayList<>();
        while (!rest.isEmpty() && chosen.size() < LARGEST_ANSWER) {
            chosen.add(rest.remove(draws.nextInt(rest.size())));
        }
        return chosen;
    }
}
