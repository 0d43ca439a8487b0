package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.value.Place;
import java.util.List;

/** A load balancer of any type. */
public interface LoadBalancerSpec {
    /** The zones that have a node. */
    List<Place> zones();

    /** The resources whose instances are targets; each is a target group. */
    List<String> targets();

    RoutingAlgorithm algorithm();

    /** What AWS offers this type, in the order of the guide; the first is the default. */
    List<RoutingAlgorithm> algorithms();

    /** Where that is written. */
    String algorithmSource();
}
