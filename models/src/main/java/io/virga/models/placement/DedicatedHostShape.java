package io.virga.models.placement;

import io.virga.models.compute.InstanceType;
import io.virga.models.compute.InstanceTypes;
import io.virga.models.topology.Placeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A physical server of an instance family, as Dedicated Hosts are allocated.
 *
 * @param name in words
 * @param vcpus of the server
 * @param memoryGib of the server, in GiB
 * @param vcpusForInstances that its instances have at most, all together; more than the server has where they share processors
 * @param mostInstances whatever their size
 * @param wholeType the instance type that has such a server to itself; null where none has
 * @param onlyType the instance type that it holds; null where it holds all sizes of its family
 */
public record DedicatedHostShape(
        String name,
        String family,
        int vcpus,
        double memoryGib,
        int vcpusForInstances,
        int mostInstances,
        @Nullable String wholeType,
        @Nullable String onlyType)
        implements Placeable {
    /** Families whose Dedicated Hosts hold several sizes (EC2 User Guide, "Dedicated Hosts", 2023). */
    private static final List<String> MIXING = List.of("a1", "c5", "m5", "r5", "c5n", "m5n", "r5n", "t3");

    /** EC2 User Guide, "Burstable T3 instances on Dedicated Hosts": 48 cores, up to 192 instances, large ones 96. */
    private static final DedicatedHostShape T3 =
            new DedicatedHostShape("t3 Dedicated Host", "t3", 96, 768, 384, 192, null, null);

    private static final int C5_VCPUS = 72;

    /** Whether Dedicated Hosts of the family hold several sizes. */
    public static boolean mixesSizes(String family) {
        return MIXING.contains(family);
    }

    /**
     * The host of a family that mixes sizes.
     *
     * @throws IllegalArgumentException if the family does not, or there is no such family
     */
    public static DedicatedHostShape ofFamily(String family, InstanceTypes types) {
        if (!mixesSizes(family)) {
            throw new IllegalArgumentException("a Dedicated Host of family " + family + " holds one size only");
        }
        return family.equals(T3.family) ? T3 : server(family, types, null);
    }

    /**
     * A host for instances of one type.
     *
     * @throws IllegalArgumentException if it is burstable and not of T3
     */
    public static DedicatedHostShape ofType(InstanceType type, InstanceTypes types) {
        String family = type.family();
        if (family.equals(T3.family)) {
            return new DedicatedHostShape(
                    T3.name, family, T3.vcpus, T3.memoryGib, T3.vcpusForInstances, T3.mostInstances, null, type.name());
        }
        if (type.isBurstable()) {
            throw new IllegalArgumentException("no Dedicated Host holds " + type.name());
        }
        return server(family, types, type.name());
    }

    /**
     * The server under the largest size of a family, bare metal aside: R5's host has 48 cores, r5.24xlarge 96 vCPUs. C5's is
     * the one under c5.18xlarge, to which its list price belongs; larger sizes came later on other servers.
     */
    private static DedicatedHostShape server(String family, InstanceTypes types, @Nullable String onlyType) {
        InstanceType whole = types.ec2Types().stream()
                .filter(type -> type.family().equals(family) && !type.name().endsWith(".metal"))
                .filter(type -> !family.equals("c5") || type.vcpus() <= C5_VCPUS)
                .reduce((one, other) -> other.vcpus() > one.vcpus() ? other : one)
                .orElseThrow(() -> new IllegalArgumentException("there is no instance family " + family));
        return new DedicatedHostShape(
                family + " Dedicated Host",
                family,
                whole.vcpus(),
                whole.memoryGib(),
                whole.vcpus(),
                whole.vcpus(),
                whole.name(),
                onlyType);
    }

    /** Whether instances of that type run on it. */
    public boolean supports(Placeable machine) {
        return machine.family().equals(family)
                && (onlyType == null || machine.name().equals(onlyType));
    }

    @Override
    public boolean isBurstable() {
        return false;
    }

    @Override
    public boolean fillsHost() {
        return true;
    }
}
