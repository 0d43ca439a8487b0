package io.virga.models.dns;

/**
 * A point on the earth.
 *
 * @param latitudeDegrees from −90 to 90
 * @param longitudeDegrees from −180 to 180
 */
public record Coordinates(double latitudeDegrees, double longitudeDegrees) {
    /** The mean radius (IUGG). */
    private static final double EARTH_RADIUS_KILOMETRES = 6371.0088;

    public Coordinates {
        if (!(StrictMath.abs(latitudeDegrees) <= 90 && StrictMath.abs(longitudeDegrees) <= 180)) {
            throw new IllegalArgumentException(
                    "no point on the earth: " + latitudeDegrees + " degrees, " + longitudeDegrees + " degrees");
        }
    }

    /** Along the great circle, by the haversine formula, in kilometres. */
    public double distanceKilometres(Coordinates other) {
        double latitude = StrictMath.toRadians(latitudeDegrees);
        double otherLatitude = StrictMath.toRadians(other.latitudeDegrees);
        double north = StrictMath.sin((otherLatitude - latitude) / 2);
        double east = StrictMath.sin(StrictMath.toRadians(other.longitudeDegrees - longitudeDegrees) / 2);
        double haversine = north * north + StrictMath.cos(latitude) * StrictMath.cos(otherLatitude) * east * east;
        return 2 * EARTH_RADIUS_KILOMETRES * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, haversine)));
    }
}
