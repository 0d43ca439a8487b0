package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import org.jspecify.annotations.Nullable;

/** The cluster volume that all instances of an Aurora cluster share. */
@Doc("The cluster volume that all instances share: protection groups of 10 GiB, each with six copies, two in each"
        + " of three zones. A commit is durable with the fourth answer; it waits while some group has fewer than"
        + " four copies, and reads of pages, with the recovery after a loss of the writer, while one has fewer"
        + " than three.")
public record AuroraVolumeSpec(
        @Property(
                doc = "What is stored; it is billed, and decides how many protection groups there are.",
                defaultValue = "10GiB",
                min = "10GiB",
                max = "128TiB",
                source = "Aurora user guide, Amazon Aurora storage: volumes begin at 10 GiB and grow to 128 TiB",
                example = "100GiB")
        DataSize size,

        @Property(
                doc = "The cluster of which it is a clone, made when the simulation begins: as large, and sharing"
                        + " all pages that neither has written since. Only the pages that differ are billed, and"
                        + " are its VolumeBytesUsed; `size` is that of the other volume.",
                optional = true,
                absent = "it shares nothing",
                source = "Aurora user guide, cloning a volume: copy on write, at most 15 clones of a volume",
                example = "orders")
        @Nullable
        String cloneOf,

        @Property(
                doc = "How it is billed.",
                defaultValue = "aurora",
                source = "Aurora user guide, storage configurations for Aurora DB clusters")
        AuroraStorageType storageType,

        @Property(
                doc = "Time that a copy takes to write a log record down, besides the way there and back.",
                defaultValue = "{ lognormal: { mean: 1ms, p99: 4ms } }",
                source = "AWS publishes no figure; as the write latency of a gp3 volume",
                assumption = true,
                example = "1ms")
        DistributionSpec write,

        @Property(
                doc = "Time that a copy takes to read a page, besides the way there and back.",
                defaultValue = "{ lognormal: { mean: 1ms, p99: 4ms } }",
                source = "AWS publishes no figure; as the read latency of a gp3 volume",
                assumption = true,
                example = "1ms")
        DistributionSpec read,

        @Property(
                doc = "Time until a log record is at a reader, besides the way there and back.",
                defaultValue = "{ lognormal: { mean: 1.2ms, p99: 4ms } }",
                source = LAG,
                assumption = true,
                example = "5ms")
        DistributionSpec readerDelay,

        @Property(
                doc = "Work of a reader to apply one commit; it applies them one after another.",
                defaultValue = "{ exponential: { mean: 60us } }",
                source = LAG,
                assumption = true,
                example = "100us")
        DistributionSpec readerApply,

        @Property(
                doc = "From the failure of a copy of a protection group until its peers have repaired it.",
                defaultValue = "10s",
                source = "Verbitski et al., SIGMOD 2017, section 2.2: a segment of 10 GB over 10 Gbps",
                example = "{ exponential: { mean: 10s } }")
        DistributionSpec repair) {
    /** Clones of a volume that share its pages. */
    public static final int MOST_CLONES = 15;

    static final String LAG = "within 20% of the lags of Verbitski et al., SIGMOD 2017, table 4, together";
}
