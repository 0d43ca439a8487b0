package io.virga.models.fault;

import java.util.List;
import java.util.function.Supplier;

/**
 * The running instances of a resource, each of which can stop.
 *
 * @param target path of the resource
 * @param running those that run when it is asked
 * @param bound the most that can run at a time
 */
public record InstanceComponents(String target, Supplier<List<InstanceStop.Victim>> running, int bound)
        implements Components {
    @Override
    public int size() {
        return running.get().size();
    }

    @Override
    public Fault fault(int number) {
        InstanceStop.Victim victim = running.get().get(number);
        return new InstanceStop(target, () -> List.of(victim), 1);
    }
}
