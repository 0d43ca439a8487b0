package io.virga.models.compute;

import io.virga.models.topology.Placeable;
import org.jspecify.annotations.Nullable;

/**
 * An EC2 instance type, or the machine under an RDS instance class.
 *
 * @param name such as {@code m7g.large} or {@code db.r6g.xlarge}
 * @param category such as {@code general}, {@code compute}, {@code memory}, {@code burstable}
 * @param architecture {@code amd64} or {@code arm64}
 * @param manufacturer of the processor: {@code aws}, {@code intel}, {@code amd}
 * @param memoryGib in GiB, 2^30 bytes
 * @param networkBaselineGbps sustained, in 10^9 bits a second; null where AWS gives only a word for it
 * @param networkBurstGbps at most, while network credits last; null likewise
 */
public record InstanceType(
        String name,
        String category,
        String architecture,
        String manufacturer,
        int vcpus,
        double memoryGib,
        @Nullable Double networkBaselineGbps,
        @Nullable Double networkBurstGbps)
        implements Placeable {
    @Override
    public boolean isBurstable() {
        return category.equals("burstable");
    }

    /** The part before the size, such as {@code m7g}; of a database class also without its {@code db.}. */
    @Override
    public String family() {
        String machine = name.startsWith("db.") ? name.substring(3) : name;
        return machine.substring(0, machine.indexOf('.'));
    }

    @Override
    public String toString() {
        return name;
    }
}
