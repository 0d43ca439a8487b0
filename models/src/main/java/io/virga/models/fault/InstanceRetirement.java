package io.virga.models.fault;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;
import io.virga.models.compute.Instance;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Scheduled retirement of instances whose hosts are failing (EC2 User Guide, "Scheduled events for your instances"): EC2
 * gives notice, and stops them at the date; those with an instance store as their root volume would be terminated, but no type
 * of the catalogue can have one. Those that have meanwhile been stopped and started lie on other hosts, and
 * nothing happens to them.
 */
public final class InstanceRetirement extends Entity implements Fault {
    private record Noticed(Instance instance, @Nullable Placement placement) {
        /** Whether it still runs where it was. */
        boolean stays() {
            return instance.state() == Instance.State.RUNNING && instance.placement() == placement;
        }
    }

    private final String target;
    private final Supplier<List<Instance>> running;
    private final int count;
    private final Journal journal;
    private final RandomStream choice = stream("choice");
    private final List<Noticed> noticed = new ArrayList<>();

    /**
     * @param name of the fault in the scenario
     * @param target path of the resource that they belong to
     * @param count how many, chosen at random when notice is given
     * @param noticeAtNanos on the simulation's clock; now when that is past
     */
    public InstanceRetirement(
            Simulation sim,
            String name,
            String target,
            Supplier<List<Instance>> running,
            int count,
            long noticeAtNanos,
            Journal journal) {
        super(sim, "retirement." + name);
        this.target = target;
        this.running = running;
        this.count = count;
        this.journal = journal;
        timer("notice", this::giveNotice).schedule(Math.max(0, noticeAtNanos - now()));
    }

    private void giveNotice() {
        List<Instance> chosen = InstanceChoice.of(running.get(), count, choice.at(0));
        chosen.forEach(instance -> noticed.add(new Noticed(instance, instance.placement())));
        journal.record("notice", target, InstanceChoice.describe(chosen, "are scheduled for retirement"));
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public Strike strike(UniformSource draws) {
        List<Instance> stopped =
                noticed.stream().filter(Noticed::stays).map(Noticed::instance).toList();
        stopped.forEach(Instance::stop);
        return new Strike(InstanceChoice.describe(stopped, "are retired and stop"), null);
    }
}
