package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.Percentage;
import io.virga.scenarios.spec.value.Throughput;
import org.jspecify.annotations.Nullable;

/** The EBS volume under each machine of a resource. */
@Doc(
        "The EBS volume under each machine of a resource, in the machine's zone. The I/Os of all requests on a machine pass"
                + " the EBS limits of its type and then those of its volume.")
public record StorageSpec(
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
                doc = "Whether the machine starts from it. Then it has to be of a type that boots, and unless told"
                        + " otherwise it is deleted with its instance.",
                defaultValue = "false",
                source = "EC2 user guide, Amazon EBS volume types: st1 and sc1 are no boot volumes")
        boolean boot,

        @Property(
                doc = "Whether all machines share one volume by Multi-Attach: up to 16 instances of the Nitro System in"
                        + " one zone, io1 or io2. Each passes its own EBS limits, all together those of the volume.",
                defaultValue = "false",
                source = "EC2 user guide, attach a volume to multiple instances: off unless enabled")
        boolean multiAttach,

        @Property(
                doc =
                        "Whether the volume is deleted when its instance, or the last of them, is terminated; one that is not goes on being"
                                + " billed.",
                optional = true,
                absent = "a boot volume is, another is not",
                source = "EC2 user guide, preserve data when an instance is terminated: root volumes are, others not")
        @Nullable
        Boolean deleteOnTermination)
        implements VolumeProperties {

    /** Whether the volume goes with its instance. */
    public boolean isDeletedOnTermination() {
        return deleteOnTermination == null ? boot : deleteOnTermination;
    }
}
