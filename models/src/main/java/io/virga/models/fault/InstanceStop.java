package io.virga.models.fault;

import io.virga.kernel.random.UniformSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Instances stop, as when their hosts fail; whoever runs them replaces them or not.
 *
 * @param target path of the resource that they belong to
 * @param running those that run when it strikes
 * @param count how many stop, chosen at random; all when fewer run
 */
public record InstanceStop(String target, Supplier<List<Victim>> running, int count) implements Fault {
    /** What can be stopped. */
    public record Victim(String path, Runnable stop) {}

    public InstanceStop {
        if (count < 1) {
            throw new IllegalArgumentException("at least 1 instance must stop, not " + count);
        }
    }

    @Override
    public Strike strike(UniformSource draws) {
        List<Victim> candidates = new ArrayList<>(running.get());
        int available = candidates.size();
        List<String> stopped = new ArrayList<>();
        while (stopped.size() < count && !candidates.isEmpty()) {
            Victim victim = candidates.remove(draws.nextInt(candidates.size()));
            victim.stop().run();
            stopped.add(victim.path());
        }
        String names = stopped.isEmpty() ? "" : ": " + String.join(", ", stopped);
        return new Strike(stopped.size() + " of " + available + " running instances stop" + names, null);
    }
}
