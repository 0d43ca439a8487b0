package io.virga.models.dns;

import io.virga.kernel.random.UniformSource;
import java.util.Comparator;
import java.util.List;

/**
 * The most specific record that covers the place of the query: state, country, continent, default. Without a match there
 * is no answer. If the most specific is unhealthy, the next larger area is taken.
 */
public final class GeolocationRouting implements RoutingPolicy<GeoLocation> {
    @Override
    public List<ResourceRecord<GeoLocation>> eligible(List<ResourceRecord<GeoLocation>> records, QueryOrigin origin) {
        return records.stream()
                .filter(record -> record.criterion().covers(origin))
                .toList();
    }

    @Override
    public List<ResourceRecord<GeoLocation>> choose(
            List<ResourceRecord<GeoLocation>> candidates, QueryOrigin origin, UniformSource draws) {
        return candidates.stream()
                .max(Comparator.comparingInt(record -> record.criterion().specificity()))
                .stream()
                .toList();
    }
}
