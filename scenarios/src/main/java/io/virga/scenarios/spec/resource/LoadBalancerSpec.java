package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.value.Place;
import java.util.List;

/** A load balancer of any type. */
public interface LoadBalancerSpec {
    BalancerNodes nodes();

    /** The zones that have a node. */
    default List<Place> zones() {
        return nodes().zones();
    }

    /** The resources whose instances are targets; each is a target group. */
    default List<String> targets() {
        return nodes().targets();
    }

    RoutingAlgorithm algorithm();

    /** What AWS offers this type, in the order of the guide; the first is the default. */
    List<RoutingAlgorithm> algorithms();

    /** Where that is written. */
    String algorithmSource();
}
