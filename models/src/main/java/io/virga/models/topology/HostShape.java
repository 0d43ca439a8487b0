package io.virga.models.topology;

import java.util.List;

/**
 * What a host can hold.
 *
 * @param vcpus at least 1
 * @param memoryGib in GiB, above 0
 * @param families instance families that it carries; empty for a host that carries any
 */
public record HostShape(int vcpus, double memoryGib, List<String> families) {
    /** A host that carries any family. */
    public HostShape(int vcpus, double memoryGib) {
        this(vcpus, memoryGib, List.of());
    }

    public HostShape {
        families = List.copyOf(families);
        if (vcpus < 1 || !(memoryGib > 0)) {
            throw new IllegalArgumentException(
                    "a host has at least 1 vCPU and some memory, not " + vcpus + " vCPU and " + memoryGib + " GiB");
        }
    }

    /** Whether an empty host of this shape has room for one of {@code machine}. */
    public boolean holds(Placeable machine) {
        return carries(machine.family()) && machine.vcpus() <= vcpus && machine.memoryGib() <= memoryGib;
    }

    /** Whether instances of that family may lie on it at all. */
    public boolean carries(String family) {
        return families.isEmpty() || families.contains(family);
    }
}
