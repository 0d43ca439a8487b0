package io.virga.models.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vCPUs that a zone has of each instance family. Where nothing is said there is no bound. */
public final class FamilyCapacity {
    private final Map<String, Integer> limits = new LinkedHashMap<>();
    private final Map<String, Integer> used = new LinkedHashMap<>();

    FamilyCapacity() {}

    /**
     * Bounds the family.
     *
     * @param vcpus of all its sizes together, not negative; what is in use already stays
     */
    public void limit(String family, int vcpus) {
        if (vcpus < 0) {
            throw new IllegalArgumentException("capacity must not be negative: " + vcpus + " vCPU of " + family);
        }
        limits.put(family, vcpus);
    }

    public int usedVcpus(String family) {
        return used.getOrDefault(family, 0);
    }

    /** Why the machine does not fit; null when it does. */
    @Nullable
    String refusal(Placeable machine) {
        Integer limit = limits.get(machine.family());
        int inUse = usedVcpus(machine.family());
        return limit == null || inUse + machine.vcpus() <= limit
                ? null
                : inUse + " of " + limit + " vCPU of family " + machine.family() + " are in use";
    }

    void take(Placeable machine) {
        used.merge(machine.family(), machine.vcpus(), Integer::sum);
    }

    void give(Placeable machine) {
        used.merge(machine.family(), -machine.vcpus(), Integer::sum);
    }
}
