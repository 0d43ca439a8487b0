package io.virga.models.topology;

import org.jspecify.annotations.Nullable;

/** A rack: hosts behind one top-of-rack switch and one pair of power strips. Its hosts come to be when they are needed. */
public final class Rack implements FaultDomain {
    private final PowerDomain powerDomain;
    private final String name;
    private final HostShape hostShape;
    private final @Nullable Host[] hosts;
    private final PowerSupply power;
    private int vcpusAtMost;
    private double memoryGibAtMost;

    Rack(PowerDomain powerDomain, String name, int hosts, HostShape hostShape) {
        this.powerDomain = powerDomain;
        this.name = name;
        this.hostShape = hostShape;
        this.hosts = new Host[hosts];
        this.power = new PowerSupply(powerDomain.power());
        this.vcpusAtMost = hostShape.vcpus();
        this.memoryGibAtMost = hostShape.memoryGib();
    }

    public PowerDomain powerDomain() {
        return powerDomain;
    }

    public AvailabilityZone zone() {
        return powerDomain.zone();
    }

    public String name() {
        return name;
    }

    public HostShape hostShape() {
        return hostShape;
    }

    public int hostCount() {
        return hosts.length;
    }

    /** Hosts that something has happened to so far. */
    int hostsInBeing() {
        int count = 0;
        for (Host host : hosts) {
            count += host == null ? 0 : 1;
        }
        return count;
    }

    /** @param number from 0 */
    public Host host(int number) {
        Host host = hosts[number];
        if (host == null) {
            host = new Host(this, number);
            hosts[number] = host;
        }
        return host;
    }

    /** The emptiest host with power and room for the machine, the first of equals; null when there is none. */
    @Nullable
    Host emptiestFor(Placeable machine) {
        if (!hostShape.carries(machine.family())
                || machine.vcpus() > vcpusAtMost
                || machine.memoryGib() > memoryGibAtMost
                || !isPowered()) {
            return null;
        }
        int best = -1;
        int bestFree = -1;
        int mostVcpus = 0;
        double mostMemory = 0;
        for (int number = 0; number < hosts.length; number++) {
            Host host = hosts[number];
            int free = host == null ? hostShape.vcpus() : host.freeVcpus();
            mostVcpus = Math.max(mostVcpus, free);
            mostMemory = Math.max(mostMemory, host == null ? hostShape.memoryGib() : host.freeMemoryGib());
            if (free > bestFree && (host == null || host.isFreeFor(machine))) {
                best = number;
                bestFree = free;
            }
        }
        vcpusAtMost = mostVcpus;
        memoryGibAtMost = mostMemory;
        return best < 0 ? null : host(best);
    }

    /** The bounds by which a full rack is passed over hold again. */
    void roomCameBack(Host host) {
        vcpusAtMost = Math.max(vcpusAtMost, host.freeVcpus());
        memoryGibAtMost = Math.max(memoryGibAtMost, host.freeMemoryGib());
    }

    @Override
    public String path() {
        return zone().path() + "." + name;
    }

    @Override
    public FaultDomain around() {
        return powerDomain;
    }

    @Override
    public PowerSupply power() {
        return power;
    }

    @Override
    public String toString() {
        return path();
    }
}
