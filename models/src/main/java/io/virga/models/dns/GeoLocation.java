package io.virga.models.dns;

import org.jspecify.annotations.Nullable;

/**
 * Whose queries a geolocation record is for: the more is given, the more specific. Nothing at all is the default record.
 *
 * @param continent code of Route 53; null for a country or the default
 * @param country ISO 3166-1 alpha-2 code; null for a continent or the default
 * @param subdivision code of a state, within a country; null for the whole country
 */
public record GeoLocation(
        @Nullable String continent,
        @Nullable String country,
        @Nullable String subdivision) {
    public static final GeoLocation DEFAULT = new GeoLocation(null, null, null);

    public GeoLocation {
        if ((continent != null && country != null) || (subdivision != null && country == null)) {
            throw new IllegalArgumentException("a location is a continent, or a country, or a state of one");
        }
    }

    boolean covers(QueryOrigin origin) {
        return (continent == null || continent.equals(origin.continent()))
                && (country == null || country.equals(origin.country()))
                && (subdivision == null || subdivision.equals(origin.subdivision()));
    }

    /** 0 for the default, then continent, country, state. */
    int specificity() {
        if (subdivision != null) {
            return 3;
        }
        return country != null ? 2 : continent != null ? 1 : 0;
    }
}
