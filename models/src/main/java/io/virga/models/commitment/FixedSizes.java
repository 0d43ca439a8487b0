package io.virga.models.commitment;

import java.util.List;

/** Families whose regional Reserved Instances apply to their own size only (EC2 User Guide, instance size flexibility). */
final class FixedSizes {
    private static final List<String> FAMILIES = List.of("g4ad", "g4dn", "g5", "g5g", "inf1");

    private FixedSizes() {}

    static boolean includes(String family) {
        return FAMILIES.contains(family);
    }
}
