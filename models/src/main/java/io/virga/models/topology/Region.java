package io.virga.models.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Region: some Availability Zones close enough to be used together. */
public final class Region implements FaultDomain {
    private final String name;
    private final PowerSupply power;
    private final ControlPlane controlPlane;
    private final List<AvailabilityZone> zones = new ArrayList<>();

    public Region(String name) {
        this.name = name;
        this.power = new PowerSupply(null);
        this.controlPlane = new ControlPlane(name);
    }

    public String name() {
        return name;
    }

    @Override
    public String path() {
        return name;
    }

    @Override
    public @Nullable FaultDomain around() {
        return null;
    }

    @Override
    public PowerSupply power() {
        return power;
    }

    public ControlPlane controlPlane() {
        return controlPlane;
    }

    public List<AvailabilityZone> zones() {
        return Collections.unmodifiableList(zones);
    }

    void add(AvailabilityZone zone) {
        zones.add(zone);
    }

    @Override
    public String toString() {
        return name;
    }
}
