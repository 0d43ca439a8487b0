package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.List;

/** The record with the least biased distance. A query from nowhere in particular gets the first (assumption). */
public final class GeoproximityRouting implements RoutingPolicy<BiasedPlace> {
    @Override
    public List<ResourceRecord<BiasedPlace>> choose(
            List<ResourceRecord<BiasedPlace>> candidates, QueryOrigin origin, UniformSource draws) {
        Coordinates from = origin.coordinates();
        ResourceRecord<BiasedPlace> nearest = candidates.get(0);
        if (from == null) {
            return List.of(nearest);
        }
        for (ResourceRecord<BiasedPlace> candidate : candidates) {
            if (biasedKilometres(candidate, from) < biasedKilometres(nearest, from)) {
                nearest = candidate;
            }
        }
        return List.of(nearest);
    }

    private static double biasedKilometres(ResourceRecord<BiasedPlace> candidate, Coordinates from) {
        BiasedPlace place = candidate.criterion();
        return place.biasedKilometres(from.distanceKilometres(place.coordinates()));
    }
}
