package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.Throughput;

/** How the volume of a restored cluster gets its data. */
@Doc("How the volume of a restored cluster gets its data: in segments of 10 GiB, which storage nodes bring at the"
        + " same time, each its own one after the other.")
public record ParallelRestoreSpec(
        @Property(
                doc = "Storage nodes that take part.",
                min = "1",
                max = "100000",
                source = "AWS publishes no figure",
                example = "640")
        int storageNodes,

        @Property(
                doc = "What one of them brings.",
                defaultValue = "1250MB/s",
                above = "0MB/s",
                source = "Verbitski et al., SIGMOD 2017, section 2.2: a segment over 10 Gbps",
                example = "500MB/s")
        Throughput throughput) {}
