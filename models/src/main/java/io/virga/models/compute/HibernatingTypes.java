package io.virga.models.compute;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Instance types that can hibernate (EC2 user guide, prerequisites for hibernation). The families are those of its list of
 * 2023-12; for types of Graviton, which it takes since 2024-07, and of the seventh and eighth generation the list is from
 * memory.
 */
public final class HibernatingTypes {
    /** Memory has to be below that, GiB. */
    private static final double MOST_MEMORY_GIB = 150;

    /** Memory of Spot Instances has to be below that (EC2 user guide, hibernate interrupted Spot Instances). */
    private static final double MOST_SPOT_MEMORY_GIB = 100;

    private static final List<String> FAMILIES = List.of(
            "m3",
            "m4",
            "m5",
            "m5a",
            "m5ad",
            "m5d",
            "m6a",
            "m6g",
            "m6gd",
            "m6i",
            "m6id",
            "m7a",
            "m7g",
            "m7gd",
            "m7i",
            "m7i-flex",
            "m8g",
            "t2",
            "t3",
            "t3a",
            "t4g",
            "c3",
            "c4",
            "c5",
            "c5d",
            "c6a",
            "c6g",
            "c6gd",
            "c6gn",
            "c6i",
            "c6id",
            "c7a",
            "c7g",
            "c7gd",
            "c7gn",
            "c7i",
            "c8g",
            "r3",
            "r4",
            "r5",
            "r5a",
            "r5ad",
            "r5d",
            "r6a",
            "r6g",
            "r6gd",
            "r6i",
            "r6id",
            "r7a",
            "r7g",
            "r7gd",
            "r7i",
            "r7iz",
            "r8g",
            "x2gd",
            "i3",
            "i3en",
            "i4g",
            "i4i",
            "im4gn",
            "is4gen");

    private HibernatingTypes() {}

    /** Why instances of a type cannot hibernate; null when they can. */
    public static @Nullable String refusal(String type, double memoryGib, boolean spot) {
        if (type.contains(".metal")) {
            return type + " is bare metal and cannot hibernate";
        }
        double most = spot ? MOST_SPOT_MEMORY_GIB : MOST_MEMORY_GIB;
        if (memoryGib >= most) {
            return type + " has " + Math.round(memoryGib) + " GiB of memory; hibernation needs less than "
                    + Math.round(most) + " GiB" + (spot ? " on Spot Instances" : "");
        }
        String family = type.substring(0, Math.max(0, type.indexOf('.')));
        return FAMILIES.contains(family) ? null : "instances of family " + family + " cannot hibernate";
    }
}
