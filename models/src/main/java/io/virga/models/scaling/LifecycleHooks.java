package io.virga.models.scaling;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.random.RandomStream;
import io.virga.models.monitoring.Journal;
import io.virga.models.scaling.LifecycleHook.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The lifecycle hooks of a group at work: those of a transition hold an instance at the same time. */
final class LifecycleHooks extends Entity {
    /** One instance that is held. */
    private record Wait(GroupInstance member, LifecycleState state, End end, Consumer<LifecycleResult> then) {}

    private final List<LifecycleHook> hooks;
    private final List<RandomStream> draws = new ArrayList<>();
    private final Journal journal;
    private final Activity<Wait> waiting = activity("wait", this::ended);

    LifecycleHooks(AutoScalingGroup group, List<LifecycleHook> hooks, Journal journal) {
        super(group.simulation(), group.path() + ".hooks");
        this.hooks = List.copyOf(hooks);
        this.journal = journal;
        hooks.forEach(hook -> draws.add(stream(hook.name())));
    }

    boolean hold(LifecycleTransition transition) {
        return hooks.stream().anyMatch(hook -> hook.transition() == transition);
    }

    /**
     * Holds the instance, which is in the state of waiting by now.
     *
     * @param then told the result, unless the instance has left that state meanwhile
     */
    void await(GroupInstance member, LifecycleTransition transition, Consumer<LifecycleResult> then) {
        End end = end(member, transition);
        String path = member.instance().path();
        journal.record("hook", path, "is in " + transition.waiting());
        waiting.hold(new Wait(member, member.state(), end, then), end.nanos());
    }

    /** All have to complete, or one of them abandons. */
    private End end(GroupInstance member, LifecycleTransition transition) {
        int hold = member.countHold();
        End last = new End(0, LifecycleResult.CONTINUE);
        for (int i = 0; i < hooks.size(); i++) {
            if (hooks.get(i).transition() == transition) {
                last = together(
                        last, hooks.get(i).end(draws.get(i).at(member.number(), hold), member.isFromWarmPool()));
            }
        }
        return last;
    }

    private static End together(End one, End other) {
        if (one.result() == other.result()) {
            boolean oneIsFirst = one.nanos() < other.nanos();
            return oneIsFirst == (one.result() == LifecycleResult.ABANDON) ? one : other;
        }
        return one.result() == LifecycleResult.ABANDON ? one : other;
    }

    private void ended(Wait wait) {
        if (wait.member.state() == wait.state) {
            String result = wait.end.result().name();
            String after = String.format(Locale.ROOT, "%.1f s", wait.end.nanos() / 1e9);
            journal.record(
                    "hook",
                    wait.member.instance().path(),
                    "its lifecycle action ends with " + result + " after " + after);
            wait.then.accept(wait.end.result());
        }
    }
}
