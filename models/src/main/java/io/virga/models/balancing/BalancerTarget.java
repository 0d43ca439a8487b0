package io.virga.models.balancing;

import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;

/**
 * A node of an Application Load Balancer that is a target of a Network Load Balancer, of type {@code alb}. The one target
 * that AWS registers is checked and reached at the address that it has in each zone.
 */
record BalancerTarget(LoadBalancer balancer, LoadBalancerNode node) implements Target {
    @Override
    public String path() {
        return node.path();
    }

    @Override
    public Endpoint endpoint() {
        return node;
    }

    @Override
    public Hop healthCheck(Hop check) {
        return balancer.healthCheck();
    }
}
