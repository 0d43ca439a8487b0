package io.virga.models.backup;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.database.InstanceLog;
import io.virga.models.database.Replication;
import io.virga.models.traffic.TestCloud;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** A database of 100 bytes with 120 bytes of storage. */
class BackupStorageTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final InstanceLog log =
            new InstanceLog(cloud.sim(), "db", new Replication(constant(0), constant(0), constant(0)), null);
    private final BackupStorage storage = new BackupStorage(cloud.sim(), log, 100, () -> 120);

    @Test
    void theFirstSnapshotHasAllAndEachLaterOneWhatWasWrittenSince() {
        storage.add(0);
        storage.add(30);
        storage.add(35);
        assertThat(storage.bytes()).isEqualTo(100 + 30 + 5);
    }

    /** Overwriting everything twice needs no more than everything. */
    @Test
    void aSnapshotTakesNoMoreThanTheData() {
        storage.add(0);
        storage.add(250);
        assertThat(storage.bytes()).isEqualTo(200);
    }

    /** What the second did not have from the first it keeps: the oldest that is left has everything. */
    @Test
    void deletingASnapshotFreesWhatTheNextDoesNotNeed() {
        storage.add(0);
        storage.add(30);
        storage.add(35);
        storage.remove(0);
        assertThat(storage.bytes()).isEqualTo(100 + 5);
        storage.remove(35);
        storage.remove(30);
        assertThat(storage.bytes()).isZero();
    }

    @Test
    void asMuchAsTheDatabaseHasIsFree() {
        storage.add(0);
        cloud.at(10 * SECOND, () -> storage.add(50));
        cloud.at(20 * SECOND, () -> storage.keepLogs(10, 30));
        cloud.at(30 * SECOND, () -> storage.remove(50));
        cloud.drain();
        // 30 bytes too many for ten seconds and 50 for another ten, and then just as many as are free.
        assertThat(storage.billed().byteNanos(0, 100 * SECOND)).isEqualTo(BigInteger.valueOf(80 * 10 * SECOND));
    }
}
