package io.virga.scenarios.spec.resource;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** The families of EC2 instances that resources launch. */
public final class InstanceFamilies {
    private InstanceFamilies() {}

    public static SortedSet<String> of(Collection<CloudResourceSpec> resources) {
        SortedSet<String> families = new TreeSet<>();
        for (CloudResourceSpec resource : resources) {
            if (resource instanceof InstanceSpec instance) {
                families.add(family(instance.instanceType()));
            } else if (resource instanceof AutoScalingGroupSpec group) {
                families.add(family(group.instanceType()));
                if (group.instanceTypes() != null) {
                    group.instanceTypes().forEach(type -> families.add(family(type)));
                }
            }
        }
        return families;
    }

    /** What is before the dot of a type; nothing of a text that is no type. */
    public static String family(String instanceType) {
        return instanceType.substring(0, Math.max(0, instanceType.indexOf('.')));
    }
}
