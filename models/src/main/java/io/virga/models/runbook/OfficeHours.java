package io.virga.models.runbook;

/**
 * When somebody is there to begin something. The calendar's clock begins on a Monday at midnight.
 *
 * @param fromNanos of the day
 * @param toNanos of the day, after {@code fromNanos}
 * @param weekends whether somebody is there on Saturdays and Sundays
 * @param clockNanos what the calendar's clock shows when the simulation's shows zero
 */
public record OfficeHours(long fromNanos, long toNanos, boolean weekends, long clockNanos) {
    private static final long DAY_NANOS = 86_400_000_000_000L;

    /** Somebody is there at any time. */
    public static final OfficeHours ALWAYS = new OfficeHours(0, DAY_NANOS, true, 0);

    private static final int WEEK_DAYS = 7;
    private static final int SATURDAY = 5;

    public OfficeHours {
        if (fromNanos < 0 || fromNanos >= toNanos || toNanos > DAY_NANOS) {
            throw new IllegalArgumentException("no office hours from " + fromNanos + " to " + toNanos + " ns");
        }
    }

    /** From {@code now} on the simulation's clock until somebody is there, in nanoseconds; 0 if somebody is. */
    public long waitNanos(long now) {
        long clock = now + clockNanos;
        long day = Math.floorDiv(clock, DAY_NANOS);
        long ofDay = Math.floorMod(clock, DAY_NANOS);
        if (isOpen(day) && ofDay < toNanos) {
            return Math.max(0, fromNanos - ofDay);
        }
        long next = day + 1;
        while (!isOpen(next)) {
            next++;
        }
        return next * DAY_NANOS + fromNanos - clock;
    }

    private boolean isOpen(long day) {
        return weekends || Math.floorMod(day, WEEK_DAYS) < SATURDAY;
    }
}
