package io.virga.models.scaling;

import io.virga.models.balancing.TargetRegistry;
import io.virga.models.monitoring.Journal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How instances go out of service: they are deregistered, finish their requests within the deregistration delay, and wait for
 * the lifecycle hooks.
 */
final class InstanceDepartures {
    private final AutoScalingGroup group;
    private final List<TargetRegistry> registries;
    private final LifecycleHooks hooks;
    private final Journal journal;

    InstanceDepartures(AutoScalingGroup group, List<TargetRegistry> registries, LifecycleHooks hooks, Journal journal) {
        this.group = group;
        this.registries = registries;
        this.hooks = hooks;
        this.journal = journal;
    }

    /** @param whenGone what becomes of the instance, once all that is over */
    void begin(GroupInstance member, String reason, Consumer<GroupInstance> whenGone) {
        member.enter(LifecycleState.TERMINATING);
        journal.record("terminate", member.instance().path(), reason);
        int[] draining = {registries.size()};
        long from = now();
        registries.forEach(registry -> registry.deregister(member.instance(), () -> {
            if (--draining[0] == 0 && member.state() == LifecycleState.TERMINATING) {
                journal.record("terminate", member.instance().path(), drainedText() + since(from));
                drained(member, whenGone);
            }
        }));
        if (registries.isEmpty()) {
            drained(member, whenGone);
        }
    }

    private String drainedText() {
        return hooks.hold(LifecycleTransition.TERMINATING) ? "drained for " : "terminated, drained for ";
    }

    private void drained(GroupInstance member, Consumer<GroupInstance> whenGone) {
        if (hooks.hold(LifecycleTransition.TERMINATING)) {
            member.enter(LifecycleState.TERMINATING_WAIT);
            hooks.await(member, LifecycleTransition.TERMINATING, result -> whenGone.accept(member));
        } else {
            whenGone.accept(member);
        }
    }

    private long now() {
        return group.simulation().now();
    }

    private String since(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", (now() - nanos) / 1e9);
    }
}
