package io.virga.models.balancing;

import io.virga.kernel.random.Mix;
import io.virga.models.traffic.Call;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The target that the hash of the connection says; a connection stays with its target for its life (Network Load Balancer
 * guide, "Network Load Balancer overview").
 */
final class FlowHash implements TargetChoice {
    private final long key;
    private final FlowTable flows;

    /**
     * @param name enters the hash, so that nodes differ
     * @param idleTimeoutNanos after which a connection without requests is forgotten
     */
    FlowHash(LongSupplier clock, String name, long idleTimeoutNanos) {
        this.key = Mix.hash(name);
        this.flows = new FlowTable(clock, idleTimeoutNanos);
    }

    @Override
    public @Nullable NodeTarget next(Call call, List<NodeTarget> targets) {
        long connection = Connections.of(call);
        if (!Connections.isShared(call)) {
            return hashed(connection, targets);
        }
        NodeTarget target = flows.get(connection);
        if (target == null) {
            target = hashed(connection, targets);
            if (target != null) {
                flows.put(connection, target);
            }
        }
        return target;
    }

    private @Nullable NodeTarget hashed(long connection, List<NodeTarget> targets) {
        int size = targets.size();
        return size == 0 ? null : targets.get((int) Long.remainderUnsigned(Mix.combine(key, connection), size));
    }

    @Override
    public void forget(NodeTarget target) {
        flows.forget(target);
    }
}
