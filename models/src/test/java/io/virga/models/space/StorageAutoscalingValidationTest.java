package io.virga.models.space;

import static io.virga.models.traffic.TestCloud.HOUR;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.BlockDevice;
import io.virga.models.traffic.IoDemand;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.StationStorage;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rule of the RDS user guide, by its times and amounts: 1,000 GiB of which 9.9% are free. */
class StorageAutoscalingValidationTest {
    private static final long GIB = 1L << 30;
    private static final IoDemand WRITE = new IoDemand(0, 1, 1);
    private static final IoDemand READ = new IoDemand(1, 0, 1);

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final List<String> growths = new ArrayList<>();
    private String refusal = "";

    /** Storage that takes no time. */
    private static final class Instant implements StationStorage, BlockDevice {
        @Override
        public BlockDevice attach(String stationPath, AvailabilityZone zone) {
            return this;
        }

        @Override
        public void release(BlockDevice device) {}

        @Override
        public void perform(IoDemand demand, long key, Completion completion) {
            completion.completed(0, 0, Outcome.OK);
        }

        @Override
        public void cut() {}
    }

    private StorageSpace space(long gib, long usedGib, long mostGib) {
        StorageSpace space = new StorageSpace(gib * GIB, usedGib * GIB, GIB);
        new StorageAutoscaling(cloud.sim(), "db.storage", space, mostGib, this::grow, cloud.journal());
        return space;
    }

    private @Nullable String grow(long gib) {
        if (!refusal.isEmpty()) {
            return refusal;
        }
        growths.add(cloud.sim().now() / SECOND + " s: " + gib + " GiB");
        return null;
    }

    private List<Outcome> write(StorageSpace space, int count) {
        List<Outcome> outcomes = new ArrayList<>();
        BlockDevice device = space.over(new Instant()).attach("db", cloud.zone(0));
        for (int i = 0; i < count; i++) {
            device.perform(WRITE, i, (waited, served, outcome) -> outcomes.add(outcome));
        }
        return outcomes;
    }

    private void writeAt(long nanos, StorageSpace space, int count) {
        cloud.at(nanos, () -> write(space, count));
    }

    @Test
    void growsByATenthAfterFiveMinutesBelowTenPercent() {
        StorageSpace space = space(1_000, 900, 2_000);
        // A tenth is not less than a tenth; half a day later one GiB more is taken.
        writeAt(12 * HOUR, space, 1);
        cloud.drain(13 * HOUR);
        // One GiB in the last hour would be seven in seven hours.
        assertThat(growths).containsExactly(12 * 3_600 + 300 + " s: 1100 GiB");
    }

    @Test
    void doesNotGrowAgainWithinSixHours() {
        StorageSpace space = space(1_000, 900, 2_000);
        writeAt(HOUR, space, 1);
        writeAt(4 * HOUR, space, 90);
        cloud.drain(10 * HOUR);
        // Three hours after the first; one tenth of 1,100 GiB, the 90 GiB being more than an hour ago.
        assertThat(growths).containsExactly("3900 s: 1100 GiB", (3_900 + 6 * 3_600) + " s: 1210 GiB");
    }

    @Test
    void growsBySevenTimesTheLastHourIfThatIsMore() {
        StorageSpace space = space(1_000, 880, 9_000);
        for (int i = 0; i <= 30; i++) {
            writeAt(10 * HOUR + i * 60L * SECOND, space, 1);
        }
        cloud.drain(11 * HOUR);
        // Below a tenth with the 21st, at 20 min; until five minutes later 25 GiB were taken, or 175 in seven hours.
        assertThat(growths).containsExactly(10 * 3_600 + 1_500 + " s: 1175 GiB");
    }

    @Test
    void aPredictionBeyondTheMaximumStopsThere() {
        StorageSpace space = space(1_000, 880, 1_150);
        for (int i = 0; i <= 30; i++) {
            writeAt(10 * HOUR + i * 60L * SECOND, space, 1);
        }
        cloud.drain(11 * HOUR);
        assertThat(growths).containsExactly(10 * 3_600 + 1_500 + " s: 1150 GiB");
    }

    @Test
    void doesNotGrowWhenATenthWouldReachTheMaximum() {
        StorageSpace space = space(1_000, 900, 1_100);
        writeAt(HOUR, space, 1);
        cloud.drain(10 * HOUR);
        assertThat(growths).isEmpty();
    }

    @Test
    void growsByTenGibAtLeast() {
        StorageSpace space = space(20, 18, 100);
        writeAt(12 * HOUR, space, 1);
        cloud.drain(13 * HOUR);
        assertThat(growths).containsExactly(12 * 3_600 + 300 + " s: 30 GiB");
    }

    @Test
    void waitsForTheVolumeToBeOptimized() {
        refusal = "optimizing";
        StorageSpace space = space(1_000, 900, 2_000);
        writeAt(HOUR, space, 1);
        cloud.at(HOUR + 1_200L * SECOND - SECOND, () -> refusal = "");
        cloud.drain(3 * HOUR);
        assertThat(growths).containsExactly((3_600 + 1_200) + " s: 1100 GiB");
    }

    @Test
    void aFullVolumeRefusesWritesAndServesReads() {
        StorageSpace space = new StorageSpace(10 * GIB, 8 * GIB, GIB);
        assertThat(write(space, 3)).containsExactly(Outcome.OK, Outcome.OK, Outcome.ERROR);
        List<Outcome> reads = new ArrayList<>();
        space.over(new Instant())
                .attach("db", cloud.zone(0))
                .perform(READ, 9, (waited, served, outcome) -> reads.add(outcome));
        assertThat(reads).containsExactly(Outcome.OK);
        assertThat(space.refusedWrites()).isEqualTo(1);
        assertThat(space.leastFreeBytes()).isZero();
        space.allocate(12 * GIB);
        assertThat(write(space, 1)).containsExactly(Outcome.OK);
    }
}
