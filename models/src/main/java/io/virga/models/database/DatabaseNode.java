package io.virga.models.database;

import io.virga.kernel.Entity;
import io.virga.kernel.Simulation;
import io.virga.kernel.Timer;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.PowerDependent;
import io.virga.models.traffic.ServiceStation;

/** A machine of a database: up or down. Whether it serves is not its own decision but that of its deployment. */
public final class DatabaseNode extends Entity implements PowerDependent {
    /** Is told of a node's ups and downs. */
    public interface Listener {
        void lost(DatabaseNode node);

        void back(DatabaseNode node);
    }

    private final AvailabilityZone zone;
    private final FaultDomain place;
    private final ServiceStation station;
    private final Variate restart;
    private final RandomStream restartDraws = stream("restart");
    private final Timer restarted = timer("restarted", this::comeUp);
    private final Listener listener;
    private boolean up = true;
    private boolean data = true;
    private long restarts;

    /** @param restart from when it can start until its database could answer, in nanoseconds */
    public DatabaseNode(
            Simulation sim,
            String path,
            AvailabilityZone zone,
            ServiceStation station,
            Variate restart,
            Listener listener) {
        this(sim, path, zone, zone.siteOf(path), station, restart, listener);
    }

    /** @param place of the machine in its zone */
    DatabaseNode(
            Simulation sim,
            String path,
            AvailabilityZone zone,
            FaultDomain place,
            ServiceStation station,
            Variate restart,
            Listener listener) {
        super(sim, path);
        this.zone = zone;
        this.station = station;
        this.restart = restart;
        this.listener = listener;
        this.place = place;
        station.moveTo(place);
        place.connect(this);
    }

    public AvailabilityZone zone() {
        return zone;
    }

    public FaultDomain place() {
        return place;
    }

    public ServiceStation station() {
        return station;
    }

    public boolean isUp() {
        return up;
    }

    /** Its machine fails, and is started again. */
    public void crash() {
        if (up) {
            station.close();
            goDown();
            restarted.schedule(restart.sampleNanos(restartDraws.at(restarts++)));
        }
    }

    /** Its volume fails with its data: it is started again, on an empty one. */
    void loseStorage() {
        data = false;
        crash();
    }

    /** Whether its volume has the data of the database, be it up or down. */
    boolean hasData() {
        return data;
    }

    /** Its volume has the data again, from elsewhere. */
    void copyData() {
        data = true;
    }

    @Override
    public void powerLost() {
        restarted.cancel();
        station.silence();
        if (up) {
            goDown();
        }
    }

    @Override
    public void powerRestored() {
        station.close();
        restarted.schedule(restart.sampleNanos(restartDraws.at(restarts++)));
    }

    /** Its machine is deleted: it is nobody's any more, and goes on with the calls that it has. */
    public void retire() {
        restarted.cancel();
        place.disconnect(this);
        up = false;
    }

    private void goDown() {
        up = false;
        listener.lost(this);
    }

    private void comeUp() {
        up = true;
        listener.back(this);
    }
}
