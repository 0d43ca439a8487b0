package io.virga.models.storage;

import java.util.List;

/**
 * What an instance can exchange with all its volumes together (EC2 user guide, EBS-optimized instances): for 30 minutes
 * at least once in 24 hours its maximum, otherwise its baseline.
 *
 * @param baselineMbps 10^6 bits a second for ever
 * @param maximumMbps the same at most
 * @param baselineIops I/Os of 16 KiB a second for ever
 * @param maximumIops the same at most
 */
public record EbsLimits(long baselineMbps, long maximumMbps, long baselineIops, long maximumIops) {
    private static final long BURST_SECONDS = 30 * 60;
    private static final long BYTES_PER_MEGABIT = 125_000;

    /** AWS names the IOPS for 16 KiB; larger ones come under the bandwidth. */
    private static final IoCost OPERATIONS = IoCost.operations(256 * 1_024);

    public EbsLimits {
        if (baselineMbps < 1 || maximumMbps < baselineMbps || baselineIops < 1 || maximumIops < baselineIops) {
            throw new IllegalArgumentException(
                    "EBS limits need positive baselines and no smaller maxima, not " + baselineMbps + " to "
                            + maximumMbps + " Mbps and " + baselineIops + " to " + maximumIops + " IOPS");
        }
    }

    /**
     * How long an instance that has its whole burst takes to write or read bytes on one volume, in seconds.
     *
     * @param volumeBytesPerSecond what the volume lets through, positive
     */
    public double seconds(double bytes, double volumeBytesPerSecond) {
        double baseline = baselineMbps * BYTES_PER_MEGABIT;
        double maximum = maximumMbps * BYTES_PER_MEGABIT;
        double burst = Math.min(maximum, volumeBytesPerSecond);
        if (burst <= baseline) {
            return bytes / burst;
        }
        double burstSeconds = (maximum - baseline) * BURST_SECONDS / (burst - baseline);
        double rest = Math.max(0, bytes - burst * burstSeconds);
        return Math.min(bytes / burst, burstSeconds) + rest / baseline;
    }

    /** Buckets hold half an hour of the difference, and fill at the baseline while less is used (assumption). */
    List<IoLimit> limits() {
        long baseline = baselineMbps * BYTES_PER_MEGABIT;
        long maximum = maximumMbps * BYTES_PER_MEGABIT;
        return List.of(
                IoLimit.bursting(OPERATIONS, baselineIops, maximumIops, (maximumIops - baselineIops) * BURST_SECONDS),
                IoLimit.bursting(IoCost.bytes(), baseline, maximum, (maximum - baseline) * BURST_SECONDS));
    }
}
