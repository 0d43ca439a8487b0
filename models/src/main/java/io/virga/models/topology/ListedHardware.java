package io.virga.models.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Racks that were written out one by one. */
public final class ListedHardware implements HardwarePlan {
    /**
     * A rack.
     *
     * @param powerDomain name of the domain that feeds it
     * @param hosts at least 1
     */
    public record ListedRack(String name, String powerDomain, int hosts, HostShape host) {
        public ListedRack {
            if (hosts < 1) {
                throw new IllegalArgumentException("rack " + name + " needs at least 1 host, not " + hosts);
            }
        }
    }

    private final List<ListedRack> racks;
    private final List<String> powerDomains = new ArrayList<>();

    /** @throws IllegalArgumentException if there is no rack, or two have the same name */
    public ListedHardware(List<ListedRack> racks) {
        this.racks = List.copyOf(racks);
        Set<String> names = new LinkedHashSet<>();
        for (ListedRack rack : racks) {
            if (!names.add(rack.name())) {
                throw new IllegalArgumentException("two racks of a zone are called " + rack.name());
            }
            if (!powerDomains.contains(rack.powerDomain())) {
                powerDomains.add(rack.powerDomain());
            }
        }
        if (racks.isEmpty()) {
            throw new IllegalArgumentException("a list of racks must not be empty");
        }
    }

    @Override
    public int powerDomains() {
        return powerDomains.size();
    }

    @Override
    public String powerDomainName(int powerDomain) {
        return powerDomains.get(powerDomain);
    }

    @Override
    public int racks() {
        return racks.size();
    }

    @Override
    public String rackName(int rack) {
        return racks.get(rack).name();
    }

    @Override
    public int powerDomainOf(int rack) {
        return powerDomains.indexOf(racks.get(rack).powerDomain());
    }

    @Override
    public int hosts(int rack) {
        return racks.get(rack).hosts();
    }

    @Override
    public HostShape host(int rack) {
        return racks.get(rack).host();
    }
}
