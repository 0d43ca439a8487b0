package io.virga.scenarios.experiment;

import io.virga.scenarios.build.Window;

/**
 * Requests by the time of their intent, in buckets narrow enough to see a recovery: how many were wanted in each, and how
 * many of those came out good.
 */
final class Buckets {
    private static final long FINEST_NANOS = 1_000_000_000L;
    private static final long MOST = 1_000_000;

    private final long widthNanos;
    private final int[] offered;
    private final int[] good;
    private int count;

    Buckets(Window window) {
        long atLeast = (window.lengthNanos() + MOST - 1) / MOST;
        this.widthNanos = Math.max(FINEST_NANOS, (atLeast + FINEST_NANOS - 1) / FINEST_NANOS * FINEST_NANOS);
        this.count = (int) ((window.lengthNanos() + widthNanos - 1) / widthNanos);
        this.offered = new int[count];
        this.good = new int[count];
    }

    void offer(long sinceWindowNanos) {
        offered[index(sinceWindowNanos)]++;
    }

    void good(long sinceWindowNanos) {
        good[index(sinceWindowNanos)]++;
    }

    private int index(long sinceWindowNanos) {
        return (int) (sinceWindowNanos / widthNanos);
    }

    int count() {
        return count;
    }

    /** Shows only those that are over at a time: what becomes of later requests is not known yet. */
    void showUntil(long sinceWindowNanos) {
        count = (int) Math.max(0, Math.min(offered.length, sinceWindowNanos / widthNanos));
    }

    void showAll() {
        count = offered.length;
    }

    long widthNanos() {
        return widthNanos;
    }

    int offered(int bucket) {
        return offered[bucket];
    }

    int good(int bucket) {
        return good[bucket];
    }
}
