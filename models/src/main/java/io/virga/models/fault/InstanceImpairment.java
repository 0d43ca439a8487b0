package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import io.virga.models.compute.Instance;
import java.util.List;
import java.util.function.Supplier;

/**
 * The operating systems of instances hang, for want of memory or by an error of the kernel: nothing answers, and instance
 * status checks fail while the hosts are well. A reboot ends it.
 *
 * @param target path of the resource that they belong to
 * @param running those that run when it strikes
 * @param count how many hang, chosen at random; all when fewer run
 */
public record InstanceImpairment(String target, Supplier<List<Instance>> running, int count) implements Fault {
    @Override
    public Fault pinned(UniformSource draws) {
        List<Instance> chosen = InstanceChoice.of(running.get(), count, draws);
        return new InstanceImpairment(target, () -> chosen, count);
    }

    @Override
    public Strike strike(UniformSource draws) {
        List<Instance> chosen = InstanceChoice.of(running.get(), count, draws);
        chosen.forEach(Instance::hang);
        return new Strike(InstanceChoice.describe(chosen, "hang"), () -> {
            chosen.forEach(Instance::resume);
            return "those that were not rebooted go on";
        });
    }
}
