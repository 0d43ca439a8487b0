package io.virga.models.scaling;

import io.virga.models.balancing.TargetRegistry;
import io.virga.models.compute.Instance;
import io.virga.models.monitoring.Journal;
import java.util.List;
import java.util.Locale;

/**
 * How instances come into service: they run, lifecycle hooks let them go on, they are registered with the load balancers.
 * Health-check grace period and warm-up begin then, while the application may still be booting.
 */
final class InstanceArrivals {
    private final AutoScalingGroup group;
    private final List<TargetRegistry> registries;
    private final LifecycleHooks hooks;
    private final Journal journal;

    InstanceArrivals(AutoScalingGroup group, List<TargetRegistry> registries, LifecycleHooks hooks, Journal journal) {
        this.group = group;
        this.registries = registries;
        this.hooks = hooks;
        this.journal = journal;
    }

    /** An instance that was there before the simulation began. */
    void begin(GroupInstance member) {
        member.enterService(now(), 0, 0);
        if (registers()) {
            registries.forEach(registry -> registry.registerHealthy(member.instance()));
        }
    }

    /** A launch has ended: the instance runs, or its place has lost power meanwhile. */
    void launched(GroupInstance member) {
        Instance instance = member.instance();
        if (instance.state() != Instance.State.RUNNING) {
            journal.record("launch", instance.path(), "fails: its place has lost power");
            group.lose(member);
        } else if (hooks.hold(LifecycleTransition.LAUNCHING)) {
            member.enter(LifecycleState.PENDING_WAIT);
            hooks.await(member, LifecycleTransition.LAUNCHING, result -> proceed(member, result));
        } else {
            enterService(member);
        }
    }

    private void proceed(GroupInstance member, LifecycleResult result) {
        if (result == LifecycleResult.CONTINUE) {
            enterService(member);
        } else {
            journal.record("terminate", member.instance().path(), "its launch was abandoned");
            group.lose(member);
        }
    }

    private void enterService(GroupInstance member) {
        Instance instance = member.instance();
        member.enterService(now(), group.settings().healthCheckGracePeriodNanos(), member.warmupNanos());
        journal.record(
                "in-service", instance.path(), "runs " + since(instance.launchedAtNanos()) + " after its launch");
        if (registers()) {
            registries.forEach(registry -> registry.register(instance));
        }
        group.arrived(member);
    }

    private boolean registers() {
        return group.processes().run(ScalingProcess.ADD_TO_LOAD_BALANCER);
    }

    private long now() {
        return group.simulation().now();
    }

    private String since(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", (now() - nanos) / 1e9);
    }
}
