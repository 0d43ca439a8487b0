package io.virga.models.topology;

/**
 * Racks that are all alike, in rows of power domains: the first domain feeds the first racks, and so on. Names are
 * {@code power-1}, {@code rack-1} and {@code host-1} and so on.
 *
 * @param powerDomains at least 1 and at most one a rack
 * @param racks at least 1
 * @param hostsPerRack at least 1
 */
public record UniformHardware(int powerDomains, int racks, int hostsPerRack, HostShape host) implements HardwarePlan {
    public UniformHardware {
        if (powerDomains < 1 || racks < powerDomains || hostsPerRack < 1) {
            throw new IllegalArgumentException(
                    "a zone needs a power domain, a rack in each and a host in each rack, not " + powerDomains + ", "
                            + racks + " and " + hostsPerRack);
        }
    }

    @Override
    public String powerDomainName(int powerDomain) {
        return "power-" + (powerDomain + 1);
    }

    @Override
    public String rackName(int rack) {
        return "rack-" + (rack + 1);
    }

    @Override
    public int powerDomainOf(int rack) {
        return (int) ((long) rack * powerDomains / racks);
    }

    @Override
    public int hosts(int rack) {
        return hostsPerRack;
    }

    @Override
    public HostShape host(int rack) {
        return host;
    }
}
