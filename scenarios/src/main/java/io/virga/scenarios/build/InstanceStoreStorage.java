package io.virga.scenarios.build;

import io.virga.models.compute.InstanceType;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.storage.InstanceStore;
import io.virga.models.storage.IoDirection;
import io.virga.models.storage.IoTotals;
import io.virga.models.storage.LocalDisks;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationStorage;
import io.virga.scenarios.spec.resource.InstanceStoreSpec;
import java.util.ArrayList;
import java.util.List;

/** The own disks of the machines of a resource; they cost nothing beyond the instance. */
final class InstanceStoreStorage implements MachineStorage {
    private final InstanceStoreSpec spec;
    private final BuildContext context;
    private final IoTotals totals;
    private final List<InstanceStore> stores = new ArrayList<>();
    private final Growth wipes;
    private final Growth failedReads;
    private int gone;
    private long wipesOfGone;
    private long failedReadsOfGone;

    InstanceStoreStorage(InstanceStoreSpec spec, BuildContext context) {
        this.spec = spec;
        this.context = context;
        this.totals = new IoTotals(context.sim());
        this.wipes = new Growth(() ->
                wipesOfGone + stores.stream().mapToLong(InstanceStore::wipes).sum());
        this.failedReads = new Growth(() -> failedReadsOfGone
                + stores.stream().mapToLong(InstanceStore::failedReads).sum());
    }

    @Override
    public StationSettings under(StationSettings station, InstanceType type) {
        return station.withStorage(new OnType(this, Volumes.disks(type.name(), spec)));
    }

    private record OnType(InstanceStoreStorage storage, LocalDisks disks) implements StationStorage {
        @Override
        public BlockDevice attach(String stationPath, AvailabilityZone zone) {
            return storage.add(stationPath + ".store", disks);
        }

        @Override
        public void release(BlockDevice device) {
            if (device instanceof InstanceStore store) {
                storage.remove(store);
            }
        }
    }

    /** Instances that are there from the beginning have their data; others begin with nothing. */
    private InstanceStore add(String path, LocalDisks disks) {
        InstanceStore store = new InstanceStore(
                context.sim(),
                path,
                disks,
                Variates.of(spec.latency()),
                spec.data().bytes(),
                context.sim().now() == 0,
                totals);
        stores.add(store);
        return store;
    }

    /** Its machine is gone for good; what it saw still counts. */
    private void remove(InstanceStore store) {
        store.release();
        stores.remove(store);
        gone++;
        wipesOfGone += store.wipes();
        failedReadsOfGone += store.failedReads();
    }

    @Override
    public void restart() {
        totals.restart();
        wipes.sinceLast();
        failedReads.sinceLast();
    }

    @Override
    public void observe(Observations to) {
        long reads = totals.operations(IoDirection.READ);
        long writes = totals.operations(IoDirection.WRITE);
        to.count("InstanceStoreReadOps", "sum", reads);
        to.count("InstanceStoreWriteOps", "sum", writes);
        to.count("InstanceStoreDataLosses", "sum", wipes.sinceLast());
        to.count("InstanceStoreFailedReads", "sum", failedReads.sinceLast());
    }

    @Override
    public void sample(Samples samples) {
        samples.add("InstanceStoreDataPresent", "1", present());
    }

    /** Mean over all stores that there ever were: the data of those that are gone is not there. */
    private double present() {
        double present = stores.stream().mapToDouble(InstanceStore::present).sum();
        return present / (stores.size() + gone);
    }

    @Override
    public void meter(String resource, BillBuilder bill) {
        // The disks are part of the instance's price.
    }

    @Override
    public void meterDatabase(String resource, BillBuilder bill) {
        // RDS has no instance store.
    }
}
