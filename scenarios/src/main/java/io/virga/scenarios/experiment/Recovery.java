package io.virga.scenarios.experiment;

import java.util.OptionalLong;

/**
 * Recovery time measured, not assumed: from the fault to the start of the first window in which the share of good
 * requests is at its target and from which on it stays so for a holding time.
 *
 * <p>A window in which nobody asked shows neither that clients are served nor that they are not: it prolongs a recovery that
 * has begun, and begins none.
 *
 * <p>Windows are as long as it takes to tell the share: long enough that the target allows for at least one failure among
 * the requests that they hold on average.
 */
final class Recovery {
    private final Buckets buckets;
    private final double target;
    private final int hold;
    private final int width;

    Recovery(Buckets buckets, double target, long holdForNanos) {
        this.buckets = buckets;
        this.target = target;
        this.hold = (int) Math.max(1, (holdForNanos + buckets.widthNanos() - 1) / buckets.widthNanos());
        this.width = Math.min(hold, widthToTell(buckets, target));
    }

    private static int widthToTell(Buckets buckets, double target) {
        long offered = 0;
        for (int i = 0; i < buckets.count(); i++) {
            offered += buckets.offered(i);
        }
        if (offered == 0) {
            return 1;
        }
        double perBucket = (double) offered / buckets.count();
        double needed = target < 1 ? 1 / (1 - target) : 1;
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
            if (!isGood(i)) {
                isHurt = true;
                held = 0;
                start = i + 1;
            } else if (isHurt && held == 0 && offered(i) == 0) {
                start = i + 1;
            } else if (++held + width - 1 >= hold) {
                return OptionalLong.of(Math.max(0, start * buckets.widthNanos() - faultNanos));
            }
        }
        return OptionalLong.empty();
    }

    /** Times that the share fell below target again after the recovery, until {@code untilNanos}. */
    int relapses(long recoveredNanos, long untilNanos) {
        int relapses = 0;
        boolean wasGood = true;
        int last = (int) Math.min(buckets.count() - (long) width, untilNanos / buckets.widthNanos());
        for (int i = (int) (recoveredNanos / buckets.widthNanos()); i <= last; i++) {
            boolean good = isGood(i);
            if (wasGood && !good) {
                relapses++;
            }
            wasGood = good;
        }
        return relapses;
    }

    private boolean isGood(int bucket) {
        long good = 0;
        for (int i = bucket; i < bucket + width; i++) {
            good += buckets.good(i);
        }
        return good >= target * offered(bucket);
    }

    private long offered(int bucket) {
        long offered = 0;
        for (int i = bucket; i < bucket + width; i++) {
            offered += buckets.offered(i);
        }
        return offered;
    }
}
