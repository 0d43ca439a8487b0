package io.virga.models.storage;

import java.util.Locale;

/**
 * The EBS volume types and their published limits (EC2 user guide, EBS volume types, 2023-06-15; gp3 as announced on
 * 2025-09-26; io2 as Block Express, on which all io2 volumes of Nitro instances run).
 */
public enum VolumeType {
    GP2(1, 16_384, 16_000, 3, 250, 0.002, 800_000L),
    GP3(1, 65_536, 80_000, 500, 2_000, 0.002, 800_000L),
    IO1(4, 16_384, 64_000, 50, 1_000, 0.002, 600_000L),
    IO2(4, 65_536, 256_000, 1_000, 4_000, 0.000_01, 250_000L),
    ST1(125, 16_384, 500, 0, 500, 0.002, 5_000_000L),
    SC1(125, 16_384, 250, 0, 250, 0.002, 5_000_000L);

    private final long leastGib;
    private final long mostGib;
    private final long maxIops;
    private final long iopsPerGib;
    private final long maxThroughputMib;
    private final double annualFailureRate;
    private final long medianLatencyNanos;

    VolumeType(
            long leastGib,
            long mostGib,
            long maxIops,
            long iopsPerGib,
            long maxThroughputMib,
            double annualFailureRate,
            long medianLatencyNanos) {
        this.leastGib = leastGib;
        this.mostGib = mostGib;
        this.maxIops = maxIops;
        this.iopsPerGib = iopsPerGib;
        this.maxThroughputMib = maxThroughputMib;
        this.annualFailureRate = annualFailureRate;
        this.medianLatencyNanos = medianLatencyNanos;
    }

    /** As AWS writes it: {@code gp3}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether CloudWatch has its BurstBalance (EC2 user guide, CloudWatch metrics for EBS). */
    public boolean hasBurstBalance() {
        return this == GP2 || this == ST1 || this == SC1;
    }

    public long leastGib() {
        return leastGib;
    }

    public long mostGib() {
        return mostGib;
    }

    /** Most I/Os a second of one volume. */
    public long maxIops() {
        return maxIops;
    }

    /** Of gp2 what each GiB brings, of the others what may be provisioned for each; 0 where size sets a throughput. */
    public long iopsPerGib() {
        return iopsPerGib;
    }

    /** Most MiB a second of one volume. */
    public long maxThroughputMib() {
        return maxThroughputMib;
    }

    /** Chance that a volume fails within a year: the upper end of what AWS publishes. */
    public double annualFailureRate() {
        return annualFailureRate;
    }

    /**
     * Median time of an I/O that waits for nothing. AWS publishes "single-digit milliseconds", for io2 Block Express
     * "sub-millisecond", for disks nothing: the figures are assumptions.
     */
    public long medianLatencyNanos() {
        return medianLatencyNanos;
    }

    public boolean isDisk() {
        return this == ST1 || this == SC1;
    }

    /** Whether I/Os a second are bought apart from the size. */
    public boolean takesIops() {
        return this == GP3 || this == IO1 || this == IO2;
    }

    /** Whether throughput is bought apart from size and I/Os. */
    public boolean takesThroughput() {
        return this == GP3;
    }

    /** Whether an instance can start from it (EC2 user guide: not from HDD-backed st1 and sc1). */
    public boolean boots() {
        return !isDisk();
    }

    /** Snapshots of one volume that may be pending at a time (EC2 user guide, create Amazon EBS snapshots). */
    int pendingSnapshots() {
        return isDisk() ? 1 : 5;
    }

    /** Whether several instances can have it attached at once (EC2 user guide, EBS Multi-Attach). */
    public boolean multiAttaches() {
        return this == IO1 || this == IO2;
    }

    @Override
    public String toString() {
        return label();
    }
}
