package io.virga.models.topology;

/** A part of a zone behind one power distribution unit: the racks that go dark together when it fails. */
public final class PowerDomain implements FaultDomain {
    private final AvailabilityZone zone;
    private final String name;
    private final PowerSupply power;

    PowerDomain(AvailabilityZone zone, String name) {
        this.zone = zone;
        this.name = name;
        this.power = new PowerSupply(zone.power());
    }

    public AvailabilityZone zone() {
        return zone;
    }

    public String name() {
        return name;
    }

    @Override
    public String path() {
        return zone.path() + "." + name;
    }

    @Override
    public FaultDomain around() {
        return zone;
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
