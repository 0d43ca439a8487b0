package io.virga.models.network;

/**
 * What goes through the network interface of one instance, in and out apart.
 *
 * <p>Messages of a direction share its bucket one after another. A message is a flow of its own and takes at least as long as
 * a flow's limit makes it; with the outside of the region it passes the limit for that as well.
 */
public final class InstanceBandwidth {
    /**
     * How a message got through.
     *
     * @param waitNanos behind those before it
     * @param transferNanos from its first byte to its last
     */
    public record Passage(long waitNanos, long transferNanos) {}

    private final Direction out;
    private final Direction in;

    public InstanceBandwidth(NetworkRating rating) {
        out = new Direction(rating);
        in = new Direction(rating);
    }

    private static final class Direction {
        private final BandwidthBucket all;
        private final BandwidthBucket outside;

        Direction(NetworkRating rating) {
            all = rating.bucket();
            outside = rating.outsideBucket();
        }

        double startNanos(double nanos, boolean beyondRegion) {
            double start = all.startNanos(nanos);
            return beyondRegion ? Math.max(start, outside.startNanos(nanos)) : start;
        }

        /** When the last byte is through of a message that begins at {@code start}. */
        double pass(double start, long bytes, boolean beyondRegion) {
            double paced = start + bytes / NetworkRating.flowBytesPerNano();
            double end = Math.max(paced, all.send(start, bytes));
            return beyondRegion ? Math.max(end, outside.send(start, bytes)) : end;
        }
    }

    /**
     * Sends a message.
     *
     * @param beyondRegion whether the other side is outside the region
     */
    public Passage send(long now, long bytes, boolean beyondRegion) {
        double start = out.startNanos(now, beyondRegion);
        double end = out.pass(start, bytes, beyondRegion);
        long waitNanos = (long) (start - now);
        return new Passage(waitNanos, (long) Math.ceil(end - now) - waitNanos);
    }

    /**
     * Receives a message whose last byte comes now; its bytes were taken in as they came.
     *
     * @param transferNanos how long ago its first byte came
     * @return from now until it is taken in, in nanoseconds; 0 if the sender was the slower one
     */
    public long receiveNanos(long now, long transferNanos, long bytes, boolean beyondRegion) {
        double start = in.startNanos(now - transferNanos, beyondRegion);
        return (long) Math.ceil(Math.max(0, in.pass(start, bytes, beyondRegion) - now));
    }
}
