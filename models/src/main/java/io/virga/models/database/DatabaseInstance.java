package io.virga.models.database;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.ServiceStation;

/**
 * An RDS database instance in one zone: a station that serves as many calls at a time as it has connections, and refuses
 * one more. It goes down with its host and its zone, and serves again some time after the power is back.
 */
public final class DatabaseInstance extends Entity implements DatabaseDeployment, PowerDependent {
    private final AvailabilityZone zone;
    private final FaultDomain place;
    private final ServiceStation station;
    private final long restartNanos;
    private final Timer restarted;

    /** @param restartNanos from power's return until it serves: boot and crash recovery */
    public DatabaseInstance(
            Simulation sim, String name, AvailabilityZone zone, ServiceStation station, long restartNanos) {
        super(sim, name);
        this.zone = zone;
        this.station = station;
        this.restartNanos = restartNanos;
        this.restarted = timer("restarted", station::serve);
        station.serve();
        this.place = zone.siteOf(name);
        station.moveTo(place);
        place.connect(this);
    }

    @Override
    public AvailabilityZone zone() {
        return zone;
    }

    @Override
    public FaultDomain place() {
        return place;
    }

    public ServiceStation station() {
        return station;
    }

    @Override
    public boolean isServing() {
        return station.state() == ServiceStation.State.SERVING;
    }

    @Override
    public Endpoint route(Call call) {
        return station;
    }

    /** RDS starts it again, and it serves after its restart time. */
    @Override
    public void crash() {
        station.close();
        restarted.schedule(restartNanos);
    }

    @Override
    public void powerLost() {
        restarted.cancel();
        station.silence();
    }

    @Override
    public void powerRestored() {
        station.close();
        restarted.schedule(restartNanos);
    }
}
