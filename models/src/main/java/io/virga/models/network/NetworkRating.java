package io.virga.models.network;

/**
 * The network of an instance as its type is rated (EC2 User Guide, "Amazon EC2 instance network bandwidth").
 *
 * <p>Each direction has the full rating. A single flow gets 5 Gbps. What leaves the region or comes from outside gets half of
 * the rating from 32 vCPUs on, and 5 Gbps on smaller instances. How long a full bucket lasts is published as "5 to 60
 * minutes" depending on the size; by size here: 60 minutes up to 2 vCPUs, 30 up to 4, 15 up to 8, 5 above (assumption).
 *
 * @param vcpus of the type
 * @param baselineGbps positive
 * @param burstGbps "up to", at least the baseline
 */
public record NetworkRating(int vcpus, double baselineGbps, double burstGbps) {
    /** Most of a single flow, and of a small instance's traffic with the outside. */
    static final double FLOW_GBPS = 5;

    private static final int LARGE_VCPUS = 32;
    private static final double MINUTE_NANOS = 60e9;

    /** Bits per second × 10⁹ are bits per nanosecond. */
    private static double bytesPerNano(double gbps) {
        return gbps / 8;
    }

    static double flowBytesPerNano() {
        return bytesPerNano(FLOW_GBPS);
    }

    /** How long a full bucket carries the burst rate, in nanoseconds. */
    double burstNanos() {
        if (vcpus <= 2) {
            return 60 * MINUTE_NANOS;
        }
        return (vcpus <= 4 ? 30 : vcpus <= 8 ? 15 : 5) * MINUTE_NANOS;
    }

    /** One direction, full at first. */
    BandwidthBucket bucket() {
        double excess = bytesPerNano(burstGbps - baselineGbps);
        return new BandwidthBucket(bytesPerNano(baselineGbps), bytesPerNano(burstGbps), excess * burstNanos());
    }

    /** One direction with the outside of the region: a limit without credits. */
    BandwidthBucket outsideBucket() {
        double gbps = vcpus >= LARGE_VCPUS ? burstGbps / 2 : FLOW_GBPS;
        return new BandwidthBucket(bytesPerNano(gbps), bytesPerNano(gbps), 0);
    }
}
