package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** How a name of Route 53 chooses among its records. */
public enum RoutingPolicyKind {
    @Kind(value = "simple", doc = "one record")
    SIMPLE("nothing"),
    @Kind(value = "weighted", doc = "by `weight`; those of weight 0 only when no other is healthy")
    WEIGHTED("weight"),
    @Kind(value = "latency", doc = "the `region` that is nearest to the clients' place by measured latency")
    LATENCY("region"),
    @Kind(value = "geolocation", doc = "the most specific `geoLocation` of the clients' place")
    GEOLOCATION("geoLocation"),
    @Kind(value = "geoproximity", doc = "the least distance from the clients' place, changed by a bias")
    GEOPROXIMITY("geoProximityLocation"),
    @Kind(value = "failover", doc = "the primary record while it is healthy, else the secondary")
    FAILOVER("failover"),
    @Kind(value = "multivalue", doc = "up to eight healthy records at random")
    MULTIVALUE("nothing"),
    @Kind(value = "ipBased", doc = "the longest of the `cidrs` that hold the clients' address")
    IP_BASED("cidrs");

    private final String criterion;

    RoutingPolicyKind(String criterion) {
        this.criterion = criterion;
    }

    /** The property by which it chooses among records. */
    public String criterion() {
        return criterion;
    }
}
