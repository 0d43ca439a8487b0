package io.virga.models.dns;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the name servers know of where a query comes from. What is null they do not know.
 *
 * @param continent code of Route 53: AF, AN, AS, EU, OC, NA, SA
 * @param country ISO 3166-1 alpha-2 code
 * @param subdivision code of a state of the United States
 * @param coordinates of the clients
 * @param address of the clients, as a number of 32 bits
 * @param regionRoundTripNanos measured time to each region
 */
public record QueryOrigin(
        @Nullable String continent,
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable Coordinates coordinates,
        @Nullable Long address,
        Map<String, Long> regionRoundTripNanos) {
    /** A place of which nothing is known. */
    public static final QueryOrigin UNKNOWN = new QueryOrigin(null, null, null, null, null, new LinkedHashMap<>());
}
