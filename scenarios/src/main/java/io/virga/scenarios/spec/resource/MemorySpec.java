package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;

/** Memory as a limit on the requests that an instance works on at once. */
@Doc("What requests take of the memory of the instance type. Requests for which there is none left wait as for a"
        + " worker, or are refused when the queue is full.")
public record MemorySpec(
        @Property(doc = "What a request takes while it has a worker.", above = "0B", example = "50MiB")
        DataSize perRequest,

        @Property(
                doc = "What the operating system and the process take with no request at all.",
                defaultValue = "512MiB",
                source = "no public figure; a small Linux and an application server",
                assumption = true)
        DataSize reserved) {
    private static final double GIB_BYTES = 1L << 30;

    /** How many requests the memory of a machine suffices for; 0 or less if not even for one. */
    public long roomFor(double memoryGib) {
        return (long) Math.floor((memoryGib * GIB_BYTES - reserved.bytes()) / perRequest.bytes());
    }
}
