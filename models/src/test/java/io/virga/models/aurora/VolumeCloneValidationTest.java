package io.virga.models.aurora;

import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.traffic.IoDemand;
import org.junit.jupiter.api.Test;

/** Two volumes of 1,000 pages that are alike at first. */
class VolumeCloneValidationTest {
    private static final int PAGES = 1_000;
    private static final IoDemand PAGE = new IoDemand(0, 1, VolumeClone.PAGE_BYTES);

    private final ClusterBench source = new ClusterBench(0);
    private final ClusterBench other = new ClusterBench(0);
    private final VolumeClone clone = new VolumeClone(
            source.cloud.sim(), "clone", source.volume(), other.volume(), PAGES * VolumeClone.PAGE_BYTES);

    /**
     * After w writes a page is still shared with a chance of (1 - 1/N)^w, whoever wrote: pages that both have written count
     * once. The deviation of their number is at most that of as many that are independent.
     */
    @Test
    void pagesDifferByHowManyWritesTheyMissed() {
        for (int i = 0; i < 700; i++) {
            source.volume().use().count(PAGE);
            other.volume().use().count(PAGE);
        }
        double shared = Math.pow(1 - 1.0 / PAGES, 1_400);
        // Four standard deviations: a right model fails with a chance of 0.006%.
        assertThat((double) clone.differingPages())
                .isCloseTo(PAGES * (1 - shared), within(4 * Math.sqrt(PAGES * shared * (1 - shared))));
    }

    /** One of 40 KiB touches three pages. */
    @Test
    void readsChangeNothingAndLargeWritesSeveralPages() {
        source.volume().use().count(new IoDemand(5, 0, VolumeClone.PAGE_BYTES));
        assertThat(clone.differingPages()).isZero();
        other.volume().use().count(new IoDemand(0, 1, 40 << 10));
        assertThat(clone.differingPages()).isBetween(1L, 3L);
    }

    @Test
    void theyTakeSpaceFromWhenTheyDiffer() {
        source.cloud.at(10 * SECOND, () -> source.volume().use().count(PAGE));
        double[] mean = new double[1];
        source.cloud.at(20 * SECOND, () -> mean[0] = clone.bytes().mean());
        source.cloud.drain();
        assertThat(mean[0]).isEqualTo(VolumeClone.PAGE_BYTES / 2.0);
    }
}
