package io.virga.models.spot;

/**
 * A rate of interruptions.
 *
 * @param perHour of one instance, not negative
 */
public record InterruptionHazard(double perHour) {
    private static final double HOURS_PER_MONTH = 730;

    public InterruptionHazard {
        if (!(perHour >= 0)) {
            throw new IllegalArgumentException("a hazard must not be negative: " + perHour + " per hour");
        }
    }

    /**
     * The constant rate λ = −ln(1 − p) / 730 h at which the share {@code p} of the instances is interrupted within a month.
     *
     * @param share from 0 to less than 1
     */
    public static InterruptionHazard ofMonthlyShare(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("a monthly share of interruptions is from 0 to less than 1: " + share);
        }
        return new InterruptionHazard(-StrictMath.log1p(-share) / HOURS_PER_MONTH);
    }
}
