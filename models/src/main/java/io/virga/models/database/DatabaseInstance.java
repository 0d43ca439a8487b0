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
import org.jspecify.annotations.Nullable;

/**
 * An RDS database instance in one zone: a station that serves as many calls at a time as it has connections, and refuses
 * one more. It goes down with its host and its zone, and serves again some time after the power is back.
 */
public final class DatabaseInstance extends Entity implements ReplaceableDatabase, PowerDependent {
    private final AvailabilityZone zone;
    private final FaultDomain place;
    private final ServiceStation station;
    private final long restartNanos;
    private final @Nullable InstanceLog log;
    private final Timer restarted;
    private boolean retired;
    private boolean data = true;

    /** @param restartNanos from power's return until it serves: boot and crash recovery */
    public DatabaseInstance(
            Simulation sim, String name, AvailabilityZone zone, ServiceStation station, long restartNanos) {
        this(sim, name, zone, station, restartNanos, null);
    }

    /** @param log that is the storage under the station; null where nobody wants to know its commits */
    public DatabaseInstance(
            Simulation sim,
            String name,
            AvailabilityZone zone,
            ServiceStation station,
            long restartNanos,
            @Nullable InstanceLog log) {
        super(sim, name);
        this.zone = zone;
        this.log = log;
        this.station = station;
        this.restartNanos = restartNanos;
        this.restarted = timer("restarted", this::serve);
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

    @Override
    public ServiceStation address() {
        return station;
    }

    /** RDS starts it again, and it serves after its restart time. */
    @Override
    public void crash() {
        if (data) {
            start(restartNanos);
        }
    }

    /** It stays down: there is nothing to start from. */
    @Override
    public void loseStorage(String stationPath) {
        if (stationPath.equals(station.path())) {
            data = false;
            restarted.cancel();
            if (station.state() != ServiceStation.State.SILENT) {
                station.close();
            }
            interrupt();
        }
    }

    @Override
    public boolean hasData() {
        return data;
    }

    /** It stops, and serves again after that time. */
    void start(long nanos) {
        station.close();
        interrupt();
        restarted.schedule(nanos);
    }

    private void serve() {
        station.serve();
        if (log != null) {
            log.resume();
        }
    }

    /** Its machine goes on as one of another deployment. */
    void handOver() {
        retired = true;
        restarted.cancel();
        place.disconnect(this);
    }

    private void interrupt() {
        if (log != null && !retired) {
            log.interrupt();
        }
    }

    @Override
    public void retire() {
        retired = true;
        restarted.cancel();
        if (station.state() != ServiceStation.State.SILENT) {
            station.close();
        }
    }

    @Override
    public void powerLost() {
        restarted.cancel();
        station.silence();
        interrupt();
    }

    @Override
    public void powerRestored() {
        station.close();
        if (!retired && data) {
            restarted.schedule(restartNanos);
        }
    }
}
