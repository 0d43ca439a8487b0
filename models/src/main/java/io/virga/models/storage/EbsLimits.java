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

    /** Buckets hold half an hour of the difference, and fill at the baseline while less is used (assumption). */
    List<IoLimit> limits() {
        long baseline = baselineMbps * BYTES_PER_MEGABIT;
        long maximum = maximumMbps * BYTES_PER_MEGABIT;
        return List.of(
                IoLimit.bursting(OPERATIONS, baselineIops, maximumIops, (maximumIops - baselineIops) * BURST_SECONDS),
                IoLimit.bursting(IoCost.bytes(), baseline, maximum, (maximum - baseline) * BURST_SECONDS));
    }
}
