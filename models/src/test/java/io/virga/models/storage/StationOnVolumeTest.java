package io.virga.models.storage;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Arrivals;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.ClosedArrivals;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationStorage;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

class StationOnVolumeTest {
    private static final int DB = 0;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final Volume volume = new Volume(
            cloud.sim(),
            "db.volume",
            cloud.zone(0),
            VolumeSettings.of(VolumeType.GP3, 100),
            constant(1 * MS),
            new IoTotals(cloud.sim()));
    private final ServiceStation station =
            cloud.station("db", settings(10, 100, 10).withStorage(new OneVolume(volume)));

    private record OneVolume(Volume volume) implements StationStorage {
        @Override
        public BlockDevice attach(String stationPath, AvailabilityZone zone) {
            return new VolumeAccess(new VolumeSlot(volume), null);
        }

        @Override
        public void release(BlockDevice device) {
            volume.delete();
        }
    }

    private Hop hop(int reads, int writes) {
        Demand demand = new Demand(constant(2 * MS), constant(0), new IoDemand(reads, writes, 16_384));
        return cloud.hop("db", DB, demand, station);
    }

    @Test
    void computesThenReadsAndWritesOneAfterAnother() {
        Ledger ledger = cloud.clients(kind(hop(3, 1)), 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.OK);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(6 * MS);
        assertThat(ledger.entry(0).account().get(Account.served(DB))).isEqualTo(6 * MS);
        assertThat(volume.totals().operations(IoDirection.READ)).isEqualTo(3);
        assertThat(volume.totals().operations(IoDirection.WRITE)).isEqualTo(1);
    }

    /** Ten workers at a volume of 3,000 IOPS: 1,000 requests of 3 I/Os a second, whatever the processors could do. */
    @Test
    void isNoFasterThanItsVolume() {
        Arrivals workers = new ClosedArrivals(10, constant(0), cloud.sim().stream("workers"));
        Ledger ledger = cloud.clients("workers", workers, kind(hop(2, 1)), constant(0));
        cloud.sim().runUntil(10 * SECOND);
        assertThat(ledger.entries().size()).isBetween(9_990, 10_000);
    }

    @Test
    void aStationThatIsClosedForgetsTheIosUnderWay() {
        Ledger ledger = cloud.clients(kind(hop(5, 0)), 0, 10 * MS);
        cloud.at(3 * MS + 1, station::close);
        station.serve();
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.RESET);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(3 * MS + 1);
        assertThat(ledger.entry(1).outcome()).isEqualTo(Outcome.OK);
        assertThat(ledger.entry(1).endNanos()).isEqualTo(17 * MS);
        assertThat(cloud.openCalls()).isZero();
    }

    @Test
    void aVolumeThatFailsIsAnErrorOfEachCall() {
        Ledger ledger = cloud.clients(kind(hop(5, 0)), 0, 10 * MS);
        cloud.at(3 * MS, volume::fail);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(ledger.entry(1).outcome()).isEqualTo(Outcome.ERROR);
        assertThat(cloud.openCalls()).isZero();
    }
}
