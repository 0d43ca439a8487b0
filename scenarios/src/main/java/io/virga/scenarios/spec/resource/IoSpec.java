package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.meta.SelfChecking;
import io.virga.scenarios.spec.meta.Violation;
import io.virga.scenarios.spec.value.DataSize;
import java.util.List;

/** The block I/Os of an operation. */
@Doc("The block I/Os of one request, one after another: the reads, then the writes.")
public record IoSpec(
        @Property(doc = "How many reads.", defaultValue = "0", min = "0", max = "100000")
        int reads,

        @Property(doc = "How many writes.", defaultValue = "0", min = "0", max = "100000")
        int writes,

        @Property(
                doc = "The size of each. A solid-state volume counts one I/O for each 256 KiB, a disk one MiB for each"
                        + " MiB begun.",
                min = "1B",
                max = "1GiB",
                source = "EC2 user guide, I/O characteristics",
                example = "16KiB")
        DataSize size)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return reads + writes == 0
                ? List.of(new Violation("", "neither reads nor writes", "write reads: 1 or writes: 1"))
                : List.of();
    }
}
