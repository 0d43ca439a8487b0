package io.virga.models.balancing;

/**
 * How a balancer that passes connections on treats flows.
 *
 * @param key what belongs to one flow
 * @param rebalances whether the flows of a target that was taken away, or that failed, go to others (Gateway Load Balancer
 *     guide, "Target failover"; Network Load Balancers do so)
 */
public record FlowSettings(FlowKey key, boolean rebalances) {
    /** One flow a connection, which does not outlast its target. */
    public static final FlowSettings CONNECTIONS = new FlowSettings(FlowKey.CONNECTION, true);
}
