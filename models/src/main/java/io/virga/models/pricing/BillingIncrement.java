package io.virga.models.pricing;

import io.virga.models.compute.Instance.RunInterval;
import java.util.List;

/**
 * In what portions running time is billed.
 *
 * <p>A run that ends is billed in whole portions from its start, at least the minimum; one that goes on is billed until now.
 * What falls outside the window of the bill belongs to another bill, so that the bills of adjoining windows add up to the
 * bill of both: a run that began before the window is billed from the window's start, and its minimum counts from its own.
 *
 * @param portionNanos a begun portion is billed whole, positive
 * @param minimumNanos of each run
 */
public record BillingIncrement(long portionNanos, long minimumNanos) {
    private static final long SECOND_NANOS = 1_000_000_000L;

    /** EC2 User Guide, "Instance lifecycle": each second, at least 60 s at each start. */
    public static final BillingIncrement EC2 = new BillingIncrement(SECOND_NANOS, 60 * SECOND_NANOS);

    /** RDS User Guide, "DB instance billing": each second, at least 10 minutes after each change of status. */
    public static final BillingIncrement RDS = new BillingIncrement(SECOND_NANOS, 600 * SECOND_NANOS);

    /** Elastic Load Balancing pricing: each hour or partial hour. */
    public static final BillingIncrement HOUR = new BillingIncrement(3_600 * SECOND_NANOS, 3_600 * SECOND_NANOS);

    /** Amazon EBS pricing: fast snapshot restore by the minute, at least an hour. */
    static final BillingIncrement FAST_SNAPSHOT_RESTORE = new BillingIncrement(60 * SECOND_NANOS, 3_600 * SECOND_NANOS);

    /** Every moment, for what is billed while something else is not. */
    static final BillingIncrement EXACT = new BillingIncrement(1, 0);

    /** Time of the runs that is billed within the window, in nanoseconds. */
    long billedNanos(List<RunInterval> runs, long fromNanos, long toNanos) {
        long sum = 0;
        for (RunInterval run : runs) {
            RunInterval billed = billed(run, fromNanos, toNanos);
            sum += billed.endNanos() - billed.startNanos();
        }
        return sum;
    }

    /** The part of the run that is billed within the window; an empty one if there is none. */
    RunInterval billed(RunInterval run, long fromNanos, long toNanos) {
        long from = Math.max(fromNanos, run.startNanos());
        return new RunInterval(from, Math.max(from, Math.min(toNanos, billedUntil(run, toNanos))));
    }

    private long billedUntil(RunInterval run, long toNanos) {
        if (run.endNanos() >= toNanos) {
            return toNanos;
        }
        long length = Math.max(minimumNanos, run.endNanos() - run.startNanos());
        long portions = Math.floorDiv(length + portionNanos - 1, portionNanos);
        return run.startNanos() + portions * portionNanos;
    }
}
