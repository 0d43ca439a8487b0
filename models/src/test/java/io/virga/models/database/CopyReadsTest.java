package io.virga.models.database;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

/** A copy that gets each commit 100 ms late and applies it in 50 ms. */
class CopyReadsTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final ReplicatedLog log = new ReplicatedLog();
    private final LogCopy copy = log.addCopy(
            new Replication(constant(100 * MS), constant(0), constant(50 * MS)), RandomStream.of(1, 0, "copy"));
    private final StaleReads stale = new StaleReads();
    private final CopyReads storage = new CopyReads(cloud.sim(), null, stale);
    private final ServiceStation machine =
            cloud.station("replica", settings(10, 0, 4).withStorage(storage));

    private Ledger read(IoDemand io, long... times) {
        Demand demand = new Demand(constant(10 * MS), constant(0), io);
        return cloud.clients(kind(cloud.hop("replica", 0, demand, machine)), times);
    }

    @Test
    void aReadMissesWhatIsNotAppliedWhenItReads() {
        storage.follow(copy);
        Ledger reads = read(CopyReads.READ, SECOND + 120 * MS, SECOND + 145 * MS);
        cloud.at(SECOND, () -> log.append(SECOND));
        cloud.drain();
        assertThat(reads.outcomes()).containsExactly(Outcome.OK, Outcome.OK);
        assertThat(stale.reads()).isEqualTo(2);
        assertThat(stale.agesNanos().count()).isEqualTo(1);
        assertThat(stale.agesNanos().mean()).isEqualTo(130.0 * MS);
    }

    @Test
    void thePrimaryMissesNothing() {
        read(CopyReads.READ, SECOND + 120 * MS);
        cloud.at(SECOND, () -> log.append(SECOND));
        cloud.drain();
        assertThat(stale.reads()).isZero();
    }

    @Test
    void aCallThatReadsNothingIsNoRead() {
        storage.follow(copy);
        read(InstanceLog.COMMIT, SECOND + 120 * MS);
        cloud.at(SECOND, () -> log.append(SECOND));
        cloud.drain();
        assertThat(stale.reads()).isZero();
    }

    @Test
    void forgetsWhatWasBeforeMeasuring() {
        storage.follow(copy);
        read(CopyReads.READ, SECOND + 120 * MS);
        cloud.at(SECOND, () -> log.append(SECOND));
        cloud.drain();
        stale.restart();
        assertThat(stale.reads()).isZero();
        assertThat(stale.agesNanos().count()).isZero();
    }
}
