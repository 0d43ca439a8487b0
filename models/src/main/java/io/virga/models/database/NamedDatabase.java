package io.virga.models.database;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.ServiceStation;
import org.jspecify.annotations.Nullable;

/**
 * The database that an application uses, which operators can replace by another one, such as a promoted read replica.
 */
public final class NamedDatabase implements DatabaseDeployment {
    private final LossCount losses = new LossCount();
    private ReplaceableDatabase current;

    public NamedDatabase(ReplaceableDatabase first) {
        this.current = first;
    }

    /** From now on the application uses that one, which lacks what was lost; the one so far is given up. */
    public void replace(ReplaceableDatabase successor, LogLoss loss) {
        current.retire();
        current = successor;
        losses.add(loss);
    }

    /** It goes on with its machine and its data as another deployment. */
    void become(ReplaceableDatabase deployment) {
        current = deployment;
    }

    /** Whether it is a read replica that was promoted. */
    public boolean isReadReplica() {
        return current instanceof ReadReplica;
    }

    /** Whether it is one instance that can get a standby. */
    public boolean isSingle() {
        return current instanceof DatabaseInstance;
    }

    /** The database behind the name. */
    ReplaceableDatabase current() {
        return current;
    }

    /** What successors lacked. */
    public LossCount losses() {
        return losses;
    }

    @Override
    public @Nullable Endpoint route(Call call) {
        return current.route(call);
    }

    /** The volume under that station fails, with the data on it. */
    public void loseStorage(String stationPath) {
        current.loseStorage(stationPath);
    }

    /** Whether the machine that takes writes has the data, be it up or down. */
    public boolean hasData() {
        return current.hasData();
    }

    /** The machine that takes writes, whatever its name leads to. */
    public ServiceStation address() {
        return current.address();
    }

    @Override
    public AvailabilityZone zone() {
        return current.zone();
    }

    @Override
    public FaultDomain place() {
        return current.place();
    }

    @Override
    public boolean isServing() {
        return current.isServing();
    }

    @Override
    public void crash() {
        current.crash();
    }
}
