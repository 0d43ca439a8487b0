package io.virga.scenarios.spec.resource;

import io.virga.scenarios.spec.meta.Kind;

/** Which addresses a Network Load Balancer's name gives to callers in its zones. */
public enum ClientRoutingPolicy {
    @Kind(value = "anyAvailabilityZone", doc = "those of all zones alike")
    ANY_AVAILABILITY_ZONE(0),
    @Kind(value = "availabilityZoneAffinity", doc = "that of their own zone, as long as it is in DNS")
    AVAILABILITY_ZONE_AFFINITY(1),
    @Kind(
            value = "partialAvailabilityZoneAffinity",
            doc = "that of their own zone to 85% of the queries, and those of all zones to the others")
    PARTIAL_AVAILABILITY_ZONE_AFFINITY(0.85);

    private final double share;

    ClientRoutingPolicy(double share) {
        this.share = share;
    }

    /** The share of queries that are answered with the caller's own zone, from 0 to 1. */
    public double share() {
        return share;
    }
}
