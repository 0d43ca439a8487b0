package io.virga.scenarios.experiment;

import java.util.OptionalLong;

/**
 * Recovery time measured, not assumed: from the fault to the start of the first window in which the share of good
 * requests is at its target and from which on it stays so for a holding time.
 *
 * <p>A window in which nobody asked shows neither that clients are served nor that they are not: it prolongs a recovery that
 * has begun, and begins none.
 *
 * <p>Windows are as long as it takes to tell the share: the target allows for ten failures among the requests that they hold
 * on average. Where it allowed for one, luck alone would break a window every now and then, and a service that fails half as
 * often as it may would never be seen to recover. The first such window may begin with the last of the failures; the
 * recovery begins after them, where the target is kept among so few requests that it allows for one failure.
 */
final class Recovery {
    private static final int FAILURES_TO_TELL = 10;

    private final Buckets buckets;
    /** Requests before each bucket, so that the sums of windows cost nothing. */
    private final long[] offeredBefore;

    private final long[] goodBefore;

    private final double target;
    private final int hold;
    /** Buckets of a window that tells the share. */
    private final int width;
    /** Buckets of a window that tells the beginning. */
    private final int edge;

    Recovery(Buckets buckets, double target, long holdForNanos) {
        this.buckets = buckets;
        this.offeredBefore = new long[buckets.count() + 1];
        this.goodBefore = new long[buckets.count() + 1];
        for (int i = 0; i < buckets.count(); i++) {
            offeredBefore[i + 1] = offeredBefore[i] + buckets.offered(i);
            goodBefore[i + 1] = goodBefore[i] + buckets.good(i);
        }
        this.target = target;
        this.hold = (int) Math.max(1, (holdForNanos + buckets.widthNanos() - 1) / buckets.widthNanos());
        this.width = Math.min(hold, widthOf(FAILURES_TO_TELL));
        this.edge = Math.min(hold, widthOf(1));
    }

    /** Buckets that hold so many requests on average that the target allows for these failures among them. */
    private int widthOf(int failures) {
        long offered = offeredBefore[buckets.count()];
        if (offered == 0) {
            return 1;
        }
        double perBucket = (double) offered / buckets.count();
        double needed = target < 1 ? failures / (1 - target) : 1;
        return (int) Math.min(buckets.count(), Math.max(1, Math.ceil(needed / perBucket)));
    }

    /**
     * @param faultNanos since the start of the measured window
     * @return nanoseconds from the fault until recovery; empty when there was none before the end
     */
    OptionalLong recoveryNanos(long faultNanos) {
        int first = (int) Math.max(0, faultNanos / buckets.widthNanos());
        int held = 0;
        int start = first;
        boolean isHurt = false;
        for (int i = first; i + width <= buckets.count(); i++) {
            if (!isGood(i, width)) {
                isHurt = true;
                held = 0;
                start = i + 1;
            } else if (isHurt && held == 0 && offered(i, width) == 0) {
                start = i + 1;
            } else if (++held + width - 1 >= hold) {
                return OptionalLong.of(Math.max(0, beginning(start) * buckets.widthNanos() - faultNanos));
            }
        }
        return OptionalLong.empty();
    }

    /** Where the target is kept from the beginning of a window in which it is kept on the whole. */
    private long beginning(int start) {
        int begin = start;
        while (begin < start + width - edge && !isGood(begin, edge)) {
            begin++;
        }
        return begin;
    }

    /** Times that the share fell below target again after the recovery, until {@code untilNanos}. */
    int relapses(long recoveredNanos, long untilNanos) {
        int relapses = 0;
        boolean wasGood = true;
        int last = (int) Math.min(buckets.count() - (long) width, untilNanos / buckets.widthNanos());
        for (int i = (int) (recoveredNanos / buckets.widthNanos()); i <= last; i++) {
            boolean good = isGood(i, width);
            if (wasGood && !good) {
                relapses++;
            }
            wasGood = good;
        }
        return relapses;
    }

    private boolean isGood(int bucket, int length) {
        return goodBefore[bucket + length] - goodBefore[bucket] >= target * offered(bucket, length);
    }

    private long offered(int bucket, int length) {
        return offeredBefore[bucket + length] - offeredBefore[bucket];
    }
}
