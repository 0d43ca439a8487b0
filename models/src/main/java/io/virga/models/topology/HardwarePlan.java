package io.virga.models.topology;

/**
 * What stands in a zone. It is a description and costs the same for ten hosts and a hundred thousand: racks and hosts come
 * to be when something happens to them. All numbers count from 0.
 */
public interface HardwarePlan {
    /** At least 1. */
    int powerDomains();

    String powerDomainName(int powerDomain);

    /** At least 1. */
    int racks();

    String rackName(int rack);

    /** The number of the power domain that feeds the rack. */
    int powerDomainOf(int rack);

    /** Hosts in the rack, at least 1. */
    int hosts(int rack);

    /** The shape of the rack's hosts. */
    HostShape host(int rack);
}
