package io.virga.scenarios.spec.operation;

import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import java.time.Duration;

/** A program writes much data to a volume. */
@Kind(
        value = "writeData",
        doc =
                "A program writes data to an ebsVolume, an import for instance: I/Os of 1 MiB one after another, which wait"
                        + " with those of the requests. The next snapshot has what was new or changed by it.")
public record WriteData(
        @Property(doc = AT, example = "20h") Duration at,
        @Property(doc = VOLUME, example = "disk") String target,

        @Property(doc = "How much.", above = "0B", example = "30GiB")
        DataSize size,

        @Property(
                doc = "From where on; the volume's `data` lies at its beginning.",
                defaultValue = "0B",
                source = "where new data overwrites old",
                assumption = true,
                example = "50GiB")
        DataSize offset)
        implements OperationSpec {}
