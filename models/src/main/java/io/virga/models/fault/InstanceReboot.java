package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.compute.Instance;
import java.util.List;
import java.util.function.Supplier;

/**
 * Instances reboot where they are, as after a crash of their operating system or at a reboot that EC2 has scheduled. They
 * stay running, keep their addresses and the data of their disks, and answer when they have booted.
 *
 * @param target path of the resource that they belong to
 * @param running those that run when it strikes
 * @param count how many reboot, chosen at random; all when fewer run
 */
public record InstanceReboot(String target, Supplier<List<Instance>> running, int count) implements Fault {
    @Override
    public Strike strike(UniformSource draws) {
        List<Instance> chosen = InstanceChoice.of(running.get(), count, draws);
        chosen.forEach(Instance::reboot);
        return new Strike(InstanceChoice.describe(chosen, "reboot"), null);
    }
}
