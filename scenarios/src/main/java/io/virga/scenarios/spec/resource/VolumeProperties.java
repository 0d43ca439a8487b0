package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Throughput;
import org.jspecify.annotations.Nullable;

/** What all volumes are described by, whether they are resources of their own or lie under a station. */
public interface VolumeProperties {
    EbsVolumeType volumeType();

    DataSize size();

    @Nullable
    Integer iops();

    @Nullable
    Throughput throughput();

    /** Of an I/O that waits for nothing. */
    @Nullable
    DistributionSpec latency();

    /** How full its burst bucket is at first. */
    Percentage burstBalance();

    /** Chance that the volume fails within a year. */
    @Nullable
    Percentage annualFailureRate();

    boolean encrypted();

    /** What is written on it at first. */
    @Nullable
    DataSize data();

    @Nullable
    SnapshotSpec snapshot();

    @Nullable
    FastRestoreSpec fastRestore();
}
