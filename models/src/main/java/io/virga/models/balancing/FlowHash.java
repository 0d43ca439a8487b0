package io.virga.models.balancing;

import io.virga.kernel.random.Mix;
import io.virga.models.traffic.Call;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The target that the hash of the flow says; a flow stays with its target for its life (Network Load Balancer guide,
 * "Network Load Balancer overview").
 */
final class FlowHash implements TargetChoice {
    private final long key;
    private final FlowKey flowKey;
    private final AffinityTable<NodeTarget> flows;

    /**
     * @param name enters the hash, so that nodes differ
     * @param flowKey what belongs to one flow
     * @param idleTimeoutNanos after which a flow without requests is forgotten
     */
    FlowHash(LongSupplier clock, String name, FlowKey flowKey, long idleTimeoutNanos) {
        this.key = Mix.hash(name);
        this.flowKey = flowKey;
        this.flows = new AffinityTable<>(clock, idleTimeoutNanos, true);
    }

    @Override
    public @Nullable NodeTarget next(Call call, List<NodeTarget> targets) {
        long flow = flowKey.of(call);
        if (!flowKey.isShared(call)) {
            return hashed(flow, targets);
        }
        NodeTarget target = flows.get(flow);
        if (target == null) {
            target = hashed(flow, targets);
            if (target != null) {
                flows.put(flow, target);
            }
        }
        return target;
    }

    private @Nullable NodeTarget hashed(long flow, List<NodeTarget> targets) {
        int size = targets.size();
        return size == 0 ? null : targets.get((int) Long.remainderUnsigned(Mix.combine(key, flow), size));
    }

    @Override
    public void forget(NodeTarget target) {
        flows.forget(target);
    }
}
