package io.virga.models.scaling;

/** How step and simple scaling read an adjustment (EC2 Auto Scaling User Guide, "Scaling adjustment types"). */
public enum AdjustmentType {
    /** So many instances more, or fewer when negative. */
    CHANGE_IN_CAPACITY,
    /** So many instances. */
    EXACT_CAPACITY,
    /** So many percent more, or fewer when negative. */
    PERCENT_CHANGE_IN_CAPACITY;

    private static final long PERCENT = 100;

    /**
     * The capacity that an adjustment makes of another, not negative.
     *
     * @param minMagnitude fewest instances that a percentage changes, 0 for no such rule
     */
    public int adjust(int capacity, int adjustment, int minMagnitude) {
        int adjusted = switch (this) {
            case EXACT_CAPACITY -> adjustment;
            case CHANGE_IN_CAPACITY -> capacity + adjustment;
            case PERCENT_CHANGE_IN_CAPACITY -> capacity + percent(capacity, adjustment, minMagnitude);
        };
        return Math.max(0, adjusted);
    }

    private static int percent(int capacity, int adjustment, int minMagnitude) {
        int change = rounded(capacity * (long) adjustment);
        return Integer.signum(adjustment) * Math.max(Math.abs(change), minMagnitude);
    }

    /**
     * A change in hundredths of an instance as whole instances: towards zero, but at least one (the guide's 12.7 is 12, 0.67 is
     * 1, −0.58 is −1 and −6.67 is −6).
     */
    static int rounded(long hundredths) {
        long whole = hundredths / PERCENT;
        return (int) (whole == 0 ? Long.signum(hundredths) : whole);
    }
}
