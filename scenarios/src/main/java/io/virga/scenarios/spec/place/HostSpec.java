package io.virga.scenarios.spec.place;

import io.virga.scenarios.spec.meta.Doc;
import io.virga.scenarios.spec.meta.Property;
import io.virga.scenarios.spec.value.DataSize;
import io.virga.scenarios.spec.value.VirtualCpus;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        DataSize memory,

        @Property(
                doc =
                        "The instance families that it carries. A zone then has room for a family on the hosts that carry it"
                                + " alone, and a group takes the next of its instance types where they are full.",
                optional = true,
                absent = "any family",
                example = "[m7g, c7g]")
        @Nullable
        List<String> families) {
    /** Whether instances of that family may lie on it. */
    public boolean carries(String family) {
        return families == null || families.contains(family);
    }
}
