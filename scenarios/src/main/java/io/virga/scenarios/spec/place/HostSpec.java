package io.virga.scenarios.spec.place;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.VirtualCpus;

/** What a host holds. */
@Doc("The room of a host. Instances lie on it until its vCPUs or its memory are used up.")
public record HostSpec(
        @Property(
                doc = "Its virtual processors, a whole number.",
                min = "1 vCPU",
                max = "10000 vCPU",
                example = "96 vCPU")
        VirtualCpus vcpus,

        @Property(doc = "Its memory.", min = "1MiB", max = "1000TiB", example = "384GiB")
        DataSize memory) {}
