package io.virga.models.storage;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementRule;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationStorage;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

/** The EC2 user guide, "Instance store lifetime", event by event. */
class InstanceStoreTest {
    private static final long GB = 1_000_000_000L;
    private static final LocalDisks I3_LARGE = new LocalDisks(475 * GB, 100_125, 35_000);

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final InstanceStore store =
            new InstanceStore(cloud.sim(), "store", I3_LARGE, constant(MS / 10), GB, true, new IoTotals(cloud.sim()));
    private final StationSettings station = settings(10, 10, 2).withStorage(new Disks(store));
    private final Instance instance = cloud.instance("db", 0, station, new StationTotals(cloud.sim()));

    private record Disks(InstanceStore store) implements StationStorage {
        @Override
        public BlockDevice attach(String stationPath, AvailabilityZone zone) {
            return store;
        }

        @Override
        public void release(BlockDevice device) {
            device.wipe();
        }
    }

    @Test
    void keepsItsDataWhenTheInstanceReboots() {
        instance.reboot(SECOND);
        cloud.sim().runUntil(2 * SECOND);
        assertThat(store.present()).isEqualTo(1);
    }

    @Test
    void keepsItsDataThroughALossOfPowerOfTheZone() {
        cloud.zone(0).losePower();
        cloud.zone(0).restorePower();
        assertThat(store.present()).isEqualTo(1);
    }

    /** The disks are the host's: with it they are gone, unlike with the power of the rack around it. */
    @Test
    void losesItsDataWhenItsHostFailsAndNotWhenItsRackIsDark() {
        AvailabilityZone zone = new AvailabilityZone(cloud.sim(), new Region("elsewhere"), "a", 3)
                .install(new UniformHardware(1, 1, 1, new HostShape(8, 64)));
        Placement placement = (Placement) zone.place(TestCloud.TYPE, PlacementRule.ANYWHERE);
        ServiceStation application = new ServiceStation(
                cloud.sim(), "onHost.app", cloud.calls(), zone, station, new StationTotals(cloud.sim()));
        Instance onHost = new Instance(cloud.sim(), "onHost", TestCloud.TYPE, placement, application);
        onHost.startServing(SECOND);
        zone.losePower();
        zone.restorePower();
        assertThat(store.present()).isEqualTo(1);
        onHost.domain().losePower();
        assertThat(store.present()).isZero();
    }

    @Test
    void losesItsDataWhenTheInstanceStops() {
        instance.stop(10 * SECOND);
        assertThat(store.present()).isZero();
        assertThat(store.wipes()).isEqualTo(1);
        cloud.sim().runUntil(HOUR);
        assertThat(store.wipes()).as("there was nothing left").isEqualTo(1);
    }

    @Test
    void losesItsDataWhenTheInstanceHibernates() {
        instance.hibernate(SECOND);
        assertThat(store.present()).isZero();
    }

    @Test
    void losesItsDataWhenTheInstanceIsTerminated() {
        instance.terminate(SECOND);
        assertThat(store.present()).isZero();
    }

    @Test
    void readsOfWhatIsGoneFailUntilItIsWrittenAgain() {
        store.wipe();
        Demand read = new Demand(constant(0), constant(0), new IoDemand(1, 0, 4_096));
        Ledger before = cloud.clients(kind(cloud.hop("db", 0, read, instance.application())), MS);
        cloud.sim().runUntil(SECOND);
        assertThat(before.entry(0).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(store.failedReads()).isEqualTo(1);

        store.perform(new IoDemand(0, 2, GB / 2), 7, (waited, served, outcome) -> {});
        cloud.sim().runUntil(HOUR);
        assertThat(store.present()).isEqualTo(1);
    }

    /** Reads of 4 KiB one after another from 64 sides: 100,125 a second on an i3.large. */
    @Test
    void isAsFastAsPublished() {
        long[] done = new long[1];
        for (int i = 0; i < 64; i++) {
            readAgain(i, done);
        }
        cloud.sim().runUntil(SECOND);
        assertThat(done[0]).isCloseTo(100_125, within(80L));
    }

    private void readAgain(long key, long[] done) {
        store.perform(new IoDemand(1, 0, 4_096), key, (waited, served, outcome) -> {
            done[0]++;
            readAgain(key + 64, done);
        });
    }
}
