package io.virga.models.topology;

/**
 * What a host can hold.
 *
 * @param vcpus at least 1
 * @param memoryGib in GiB, above 0
 */
public record HostShape(int vcpus, double memoryGib) {
    public HostShape {
        if (vcpus < 1 || !(memoryGib > 0)) {
            throw new IllegalArgumentException(
                    "a host has at least 1 vCPU and some memory, not " + vcpus + " vCPU and " + memoryGib + " GiB");
        }
    }

    /** Whether an empty host of this shape has room for one of {@code machine}. */
    public boolean holds(Placeable machine) {
        return machine.vcpus() <= vcpus && machine.memoryGib() <= memoryGib;
    }
}
