package io.virga.models.balancing;

import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Hop;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the requests of one hop to a balancer go: the hops that may follow, each to a target group. */
final class Route {
    private final List<Hop> hops;
    private final List<TargetGroup> groups;
    private final @Nullable ListenerAction action;
    private final RandomStream draws;
    private final @Nullable AffinityTable<Integer> sessions;

    /**
     * @param hops to the groups of the action, in its order; exactly one if there is no action
     * @param sessions to the number of whose group they stick; null for none
     */
    Route(
            List<Hop> hops,
            List<TargetGroup> groups,
            @Nullable ListenerAction action,
            RandomStream draws,
            @Nullable AffinityTable<Integer> sessions) {
        this.hops = hops;
        this.groups = groups;
        this.action = action;
        this.draws = draws;
        this.sessions = sessions;
    }

    /** What the balancer answers by itself; null when it passes requests on. */
    @Nullable
    FixedResponse fixedResponse() {
        return action instanceof FixedResponse fixed ? fixed : null;
    }

    /** Whether the balancer sends its clients elsewhere. */
    boolean isRedirect() {
        return action instanceof RedirectAction;
    }

    /** Number of the group for that call, from 0. */
    int choose(Call call) {
        if (!(action instanceof ForwardAction forward) || hops.size() == 1) {
            return 0;
        }
        if (sessions == null) {
            return forward.choose(draws.at(call.key()).nextDouble());
        }
        Integer bound = sessions.get(call.request().session());
        if (bound != null) {
            return bound;
        }
        int group = forward.choose(draws.at(call.key()).nextDouble());
        sessions.put(call.request().session(), group);
        return group;
    }

    Hop hop(int group) {
        return hops.get(group);
    }

    TargetGroup group(int group) {
        return groups.get(group);
    }
}
