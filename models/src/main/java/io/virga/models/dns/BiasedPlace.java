package io.virga.models.dns;

/**
 * Where a resource is and how much larger or smaller the area is from which it gets queries.
 *
 * @param biasPercent from −99 to 99; above 0 the area grows
 */
public record BiasedPlace(Coordinates coordinates, int biasPercent) {
    /** The largest bias either way (Route 53 API reference, GeoProximityLocation). */
    public static final int LARGEST_BIAS = 99;

    public BiasedPlace {
        if (biasPercent < -LARGEST_BIAS || biasPercent > LARGEST_BIAS) {
            throw new IllegalArgumentException("a bias is from -99 to 99, not " + biasPercent);
        }
    }

    /**
     * The distance that counts: {@code d(1 − b/100)} for a positive bias, {@code d/(1 + b/100)} for a negative one (Route
     * 53 developer guide, "Geoproximity routing").
     */
    public double biasedKilometres(double distanceKilometres) {
        double bias = biasPercent / 100.0;
        return bias > 0 ? distanceKilometres * (1 - bias) : distanceKilometres / (1 + bias);
    }
}
