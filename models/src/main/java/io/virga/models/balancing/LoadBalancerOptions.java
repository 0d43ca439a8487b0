package io.virga.models.balancing;

import org.jspecify.annotations.Nullable;

/**
 * Settings of a load balancer that not every type has, or that nobody has to use.
 *
 * @param slowStartNanos during which the share of a target that became healthy grows; 0 for none
 * @param stickiness of sessions by cookies
 * @param flows of a balancer that passes connections on
 * @param tls what connections to it take to open; null where that takes no time
 * @param scaling of its nodes; null where each takes whatever comes
 * @param groupHealth what happens when few targets are healthy
 */
public record LoadBalancerOptions(
        long slowStartNanos,
        Stickiness stickiness,
        FlowSettings flows,
        @Nullable TlsHandshake tls,
        @Nullable NodeScaling scaling,
        TargetGroupHealth groupHealth) {
    /** No slow start, no stickiness, flows that are connections, and nodes that open and take any number of these. */
    public static final LoadBalancerOptions NONE = new LoadBalancerOptions(
            0, Stickiness.NONE, FlowSettings.CONNECTIONS, null, null, TargetGroupHealth.DEFAULT);
}
