package io.virga.models.serverless;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.ServiceStation;

/** A zone in which environments of a version of a function run. Their code is served by one station: they share nothing there. */
final class FunctionZone implements PowerDependent {
    private final FunctionVersion version;
    private final AvailabilityZone zone;
    private final ServiceStation station;
    private int environments;
    private int outages;

    FunctionZone(FunctionVersion version, AvailabilityZone zone, ServiceStation station) {
        this.version = version;
        this.zone = zone;
        this.station = station;
        station.serve();
        zone.connect(this);
    }

    /** Whose environments these are. */
    FunctionVersion version() {
        return version;
    }

    AvailabilityZone zone() {
        return zone;
    }

    ServiceStation station() {
        return station;
    }

    /** How often it has lost power. */
    int outages() {
        return outages;
    }

    int environments() {
        return environments;
    }

    void added() {
        environments++;
    }

    void removed() {
        environments--;
    }

    @Override
    public void powerLost() {
        outages++;
        version.function().lose(this);
        station.silence();
    }

    @Override
    public void powerRestored() {
        station.serve();
    }
}
