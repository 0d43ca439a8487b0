package io.virga.models.network;

/**
 * One direction of an instance's network: messages go one after another, at the burst rate while there are credits and at the
 * baseline rate when they are used up (EC2 User Guide, "Amazon EC2 instance network bandwidth"). Credits are earned at the
 * baseline rate while nothing is sent, up to the bucket's size, and it is full at first. Between messages nothing happens: the
 * state is brought up to date with each of them, exactly.
 */
public final class BandwidthBucket {
    private final double baseline;
    private final double burst;
    private final double sizeBytes;
    private double creditBytes;
    private double freeNanos;

    /**
     * @param baseline bytes per nanosecond, positive
     * @param burst bytes per nanosecond, at least the baseline
     * @param sizeBytes that may be sent beyond the baseline from a full bucket
     */
    public BandwidthBucket(double baseline, double burst, double sizeBytes) {
        if (!(baseline > 0 && burst >= baseline && sizeBytes >= 0)) {
            throw new IllegalArgumentException(
                    "a bucket needs a positive baseline, a burst rate not below it and a size, not " + baseline + ", "
                            + burst + " and " + sizeBytes);
        }
        this.baseline = baseline;
        this.burst = burst;
        this.sizeBytes = sizeBytes;
        this.creditBytes = sizeBytes;
    }

    /** When a message can begin that comes at {@code nanos}: those before it go first. */
    public double startNanos(double nanos) {
        return Math.max(nanos, freeNanos);
    }

    /**
     * Sends a message after those before it.
     *
     * @param nanos when it comes; never earlier than that of a message before, less what that took
     * @return when its last byte is through
     */
    public double send(double nanos, long bytes) {
        double start = startNanos(nanos);
        double credit = Math.min(sizeBytes, creditBytes + baseline * (start - freeNanos));
        double excess = burst - baseline;
        double duration = bytes / burst;
        if (duration * excess <= credit) {
            creditBytes = credit - duration * excess;
        } else {
            double burstNanos = credit / excess;
            duration = burstNanos + (bytes - burstNanos * burst) / baseline;
            creditBytes = 0;
        }
        freeNanos = start + duration;
        return freeNanos;
    }
}
