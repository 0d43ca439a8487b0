package io.virga.models.network;

/** Whether a party pays for data that crosses zones (EC2 pricing, data transfer within a region). */
public enum DataCharge {
    /** An instance: pays for what it sends to and receives from other zones. */
    PAYS,
    /** A managed database: its own side is free, the other party pays its side. */
    OWN_SIDE_FREE,
    /** A load balancer, or a party outside the region: neither side pays for traffic between zones. */
    BOTH_SIDES_FREE
}
