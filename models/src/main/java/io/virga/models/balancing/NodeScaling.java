package io.virga.models.balancing;

/**
 * How the nodes of an Application Load Balancer grow with their load.
 *
 * @param initialPerSecond requests that a node takes in a second at first, at least 1
 * @param doublingNanos from the first request that it refuses until it takes twice as many, above 0
 */
public record NodeScaling(double initialPerSecond, long doublingNanos) {
    public NodeScaling {
        if (!(initialPerSecond >= 1) || doublingNanos <= 0) {
            throw new IllegalArgumentException(
                    "a node takes at least 1 request in a second and doubles after some time," + " not "
                            + initialPerSecond + " and " + doublingNanos + " ns");
        }
    }
}
