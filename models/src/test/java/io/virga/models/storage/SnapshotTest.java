package io.virga.models.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The figures of the EC2 user guide, "How incremental snapshots work", and what follows from them. */
class SnapshotTest {
    private static final long GIB = 1L << 30;

    private final SnapshotSource volume = new SnapshotSource(200 * GIB);
    private final SnapshotStore store = new SnapshotStore();

    @Test
    void theFirstSnapshotHoldsWhatWasWrittenAndTheNextWhatChangedAndWasAdded() {
        volume.write(0, 50 * GIB);
        assertThat(store.add(volume.snapshot("first"))).isEqualTo(50 * GIB);
        volume.write(10 * GIB, 20 * GIB);
        volume.write(150 * GIB, 10 * GIB);
        assertThat(store.add(volume.snapshot("second"))).isEqualTo(30 * GIB);
        assertThat(store.storedBytes()).isEqualTo(80 * GIB);
        assertThat(volume.writtenBytes()).isEqualTo(60 * GIB);
    }

    /** State 1 with 10 GiB, 4 changed in state 2, 2 added in state 3: 16 GiB in all. */
    @Test
    void threeSnapshotsStoreSixteenGib() {
        Snapshot a = snapshotA();
        Snapshot b = snapshotB();
        Snapshot c = snapshotC();
        assertThat(store.add(a)).isEqualTo(10 * GIB);
        assertThat(store.add(b)).isEqualTo(4 * GIB);
        assertThat(store.add(c)).isEqualTo(2 * GIB);
        assertThat(store.storedBytes()).isEqualTo(16 * GIB);
    }

    @Test
    void deletingFreesOnlyWhatNoOtherSnapshotHas() {
        Snapshot a = snapshotA();
        Snapshot b = snapshotB();
        Snapshot c = snapshotC();
        store.add(a);
        store.add(b);
        store.add(c);
        assertThat(store.delete(a)).as("what B changed").isEqualTo(4 * GIB);
        assertThat(store.delete(b)).as("C has all of it").isZero();
        assertThat(store.storedBytes()).isEqualTo(c.dataBytes()).isEqualTo(12 * GIB);
        assertThat(store.delete(c)).isEqualTo(12 * GIB);
        assertThatThrownBy(() -> store.delete(c)).hasMessageContaining("no snapshot C");
    }

    @Test
    void theFirstCopyToAnotherRegionIsFullAndLaterOnesAreIncremental() {
        SnapshotStore elsewhere = new SnapshotStore();
        Snapshot a = snapshotA();
        Snapshot b = snapshotB();
        store.add(a);
        store.add(b);
        assertThat(store.copy(b, elsewhere)).isEqualTo(10 * GIB);
        Snapshot c = snapshotC();
        store.add(c);
        assertThat(store.copy(c, elsewhere)).isEqualTo(2 * GIB);
        assertThat(elsewhere.storedBytes()).isEqualTo(12 * GIB);
    }

    @Test
    void anArchivedSnapshotIsWholeAndFreesWhatItAloneHad() {
        Snapshot a = snapshotA();
        Snapshot b = snapshotB();
        store.add(a);
        store.add(b);
        store.archive(a);
        assertThat(store.archivedBytes()).isEqualTo(10 * GIB);
        assertThat(store.storedBytes()).isEqualTo(10 * GIB);
        assertThatThrownBy(() -> store.copy(a, new SnapshotStore())).hasMessageContaining("outside the archive");
    }

    @Test
    void writesLieWithinTheVolume() {
        assertThatThrownBy(() -> volume.write(199 * GIB, 2 * GIB)).hasMessageContaining("outside a volume");
    }

    private Snapshot snapshotA() {
        volume.write(0, 10 * GIB);
        return volume.snapshot("A");
    }

    private Snapshot snapshotB() {
        volume.write(3 * GIB, 4 * GIB);
        return volume.snapshot("B");
    }

    private Snapshot snapshotC() {
        volume.write(100 * GIB, 2 * GIB);
        return volume.snapshot("C");
    }
}
