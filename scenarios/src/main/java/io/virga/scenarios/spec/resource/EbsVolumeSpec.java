package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Place;
import io.virga.scenarios.spec.value.Throughput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An EBS volume that clients read and write directly. */
@Kind(
        value = "ebsVolume",
        doc = "An EBS volume that a workload reads and writes directly, as a storage benchmark does. I/Os wait, first"
                + " come, first served, at the IOPS and throughput of the instances that it is attached to and at its"
                + " own, bursts included; from then on each takes its latency.")
public record EbsVolumeSpec(
        @Property(doc = VolumeWords.TYPE, example = "gp3") EbsVolumeType volumeType,

        @Property(doc = VolumeWords.SIZE, min = "1GiB", max = "64TiB", example = "100GiB")
        DataSize size,

        @Property(
                doc = VolumeWords.IOPS,
                optional = true,
                absent = VolumeWords.IOPS_ABSENT,
                min = "1",
                source = VolumeWords.SOURCE,
                example = "6000")
        @Nullable
        Integer iops,

        @Property(
                doc = VolumeWords.THROUGHPUT,
                optional = true,
                absent = VolumeWords.THROUGHPUT_ABSENT,
                min = "1MiB/s",
                source = VolumeWords.SOURCE,
                example = "250MiB/s")
        @Nullable
        Throughput throughput,

        @Property(doc = "The zone of the volume.", example = "eu-west-1.a")
        Place zone,

        @Property(
                doc = "The instances that it is attached to; requests come from them in turn. Several need"
                        + " Multi-Attach, which io1 and io2 have for up to 16.",
                defaultValue = "[]",
                source = "without any an instance without limits sends the I/Os",
                assumption = true,
                entry = "instance",
                example = "[m5.large]")
        List<AttachmentSpec> attachedTo,

        @Property(
                doc = VolumeWords.LATENCY,
                optional = true,
                absent = VolumeWords.LATENCY_ABSENT,
                example = "{ lognormal: { median: 800us, p99: 2ms } }")
        @Nullable
        DistributionSpec latency,

        @Property(doc = VolumeWords.BURST_BALANCE, defaultValue = "100%", max = "100%", source = VolumeWords.SOURCE)
        Percentage burstBalance,

        @Property(
                doc = VolumeWords.FAILURE_RATE,
                optional = true,
                absent = VolumeWords.FAILURE_RATE_ABSENT,
                max = "99%",
                source = VolumeWords.SOURCE,
                example = "0.2%")
        @Nullable
        Percentage annualFailureRate,

        @Property(doc = VolumeWords.ENCRYPTED, defaultValue = "false", source = VolumeWords.ENCRYPTION)
        boolean encrypted,

        @Property(
                doc = VolumeWords.DATA,
                optional = true,
                absent = VolumeWords.DATA_ABSENT,
                above = "0B",
                max = "64TiB",
                example = "50GiB")
        @Nullable
        DataSize data,

        @Property(
                doc = VolumeWords.SNAPSHOT,
                optional = true,
                absent = VolumeWords.SNAPSHOT_ABSENT,
                example = "{ data: 80GiB }")
        @Nullable
        SnapshotSpec snapshot,

        @Property(
                doc = VolumeWords.FAST_RESTORE,
                optional = true,
                absent = VolumeWords.FAST_RESTORE_ABSENT,
                example = "{ enabledBefore: 24h }")
        @Nullable
        FastRestoreSpec fastRestore,

        @Property(
                doc = "The I/Os of each operation, by name.",
                entry = "operation",
                example = "{ read: { reads: 1, size: 16KiB } }")
        Map<String, IoSpec> service)
        implements CloudResourceSpec, ServiceProvider, VolumeProperties {}
