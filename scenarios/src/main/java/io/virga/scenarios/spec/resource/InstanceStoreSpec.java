package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.distribution.DistributionSpec;
import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.DataSize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The own disks of instances. */
@Doc("The own disks of the instances, instead of a volume. Their data outlives a reboot, and is gone when the instance"
        + " stops, hibernates or is terminated and when its host fails. A read of what is gone is an error of its"
        + " request, until writes have brought as much back.")
public record InstanceStoreSpec(
        @Property(
                doc = "What the application keeps on them. Instances that are there from the beginning have it, those"
                        + " that come later begin with nothing.",
                above = "0B",
                example = "50GiB")
        DataSize data,

        @Property(
                doc = "Random reads of 4 KiB a second of all disks together; larger I/Os count for each 4 KiB.",
                optional = true,
                absent = "of the type, where AWS publishes them",
                min = "1",
                source = "EC2 user guide, instance store volumes",
                example = "100000")
        @Nullable
        Integer readIops,

        @Property(
                doc = "Random writes likewise.",
                optional = true,
                absent = "of the type, where AWS publishes them",
                min = "1",
                source = "EC2 user guide, instance store volumes",
                example = "35000")
        @Nullable
        Integer writeIops,

        @Property(
                doc = "Time of an I/O that waits for nothing.",
                defaultValue = "{ lognormal: { median: 100us, p99: 300us } }",
                source = "AWS publishes none for NVMe SSDs",
                assumption = true)
        DistributionSpec latency)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return (readIops == null) == (writeIops == null)
                ? List.of()
                : List.of(new Violation(
                        readIops == null ? "writeIops" : "readIops",
                        "readIops and writeIops are written together",
                        "write both or none"));
    }
}
