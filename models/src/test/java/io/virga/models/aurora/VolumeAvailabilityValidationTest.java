package io.virga.models.aurora;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.virga.kernel.Activity;
import io.virga.kernel.Entity;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import io.virga.models.traffic.TestCloud;
import org.junit.jupiter.api.Test;

/**
 * The quorums of a protection group against exact results: six segments that fail and are repaired independently, in three
 * zones that do so too; a segment in a dark zone keeps its own state (A. Verbitski et al., SIGMOD 2017, section 2; values by
 * enumeration of the 512 states in rational numbers). The simulated row has an interval at 99.99% for each of its values.
 */
class VolumeAvailabilityValidationTest {
    private static final long HOUR = 3_600_000_000_000L;

    @Test
    void theQuorumsAreMissingAsOftenAsEnumerationSays() {
        double segment = unavailability(8760, 10.0 / 3600);
        double zone = unavailability(26280, 4);
        assertThat(missing(4, segment, zone)).isCloseTo(7.005162203e-08, withPercentage(1e-4));
        assertThat(missing(3, segment, zone)).isCloseTo(6.947271286e-08, withPercentage(1e-4));
        assertThat(missing(4, segment, 0)).isCloseTo(6.376897728e-19, withPercentage(1e-4));
        assertThat(missing(3, segment, 0)).isCloseTo(1.516575585e-25, withPercentage(1e-4));
    }

    private static double unavailability(double lifetimeHours, double repairHours) {
        return repairHours / (lifetimeHours + repairHours);
    }

    private static double missing(int quorum, double segment, double zone) {
        double missing = 0;
        for (int dark = 0; dark < 8; dark++) {
            for (int failed = 0; failed < 64; failed++) {
                missing += state(dark, failed).have(quorum)
                        ? 0
                        : probability(dark, 3, zone) * probability(failed, 6, segment);
            }
        }
        return missing;
    }

    private static SegmentCopies state(int dark, int failed) {
        SegmentCopies copies = new SegmentCopies();
        for (int zone = 0; zone < 3; zone++) {
            copies.zone(zone, (dark & (1 << zone)) == 0);
        }
        for (int copy = 0; copy < 6; copy++) {
            if ((failed & (1 << copy)) != 0) {
                copies.fail(0, copy);
            }
        }
        return copies;
    }

    private static double probability(int down, int of, double each) {
        double probability = 1;
        for (int i = 0; i < of; i++) {
            probability *= (down & (1 << i)) == 0 ? 1 - each : each;
        }
        return probability;
    }

    @Test
    void outagesOfWritesComeAndLastAsTheMarkovChainSays() {
        Tally unavailable = new Tally();
        Tally outagesPerYear = new Tally();
        for (int replication = 0; replication < 20; replication++) {
            FailingVolume volume = new FailingVolume(replication);
            volume.run(100_000);
            unavailable.add(volume.unavailability());
            outagesPerYear.add(volume.outages / (100_000 / 8760.0));
        }
        check(unavailable, 0.0006693126387);
        check(outagesPerYear, 6.092941469);
    }

    private static void check(Tally seen, double exact) {
        ConfidenceInterval interval = ConfidenceInterval.ofMean(seen, 0.9999);
        assertThat(interval.contains(exact)).as("%s holds %s", interval, exact).isTrue();
    }

    /** Segments live 100 hours and are repaired in one; zones live 2000 hours and are back in ten. */
    private static final class FailingVolume extends Entity {
        private final TestCloud cloud;
        private final ClusterVolume volume;
        private final RandomStream draws = stream("draws");
        private final Activity<Integer> strike = activity("strike", this::strike);
        private final Activity<Integer> darken = activity("darken", this::darken);
        private final Activity<Integer> light = activity("light", this::light);
        private long outages;
        private boolean wasWritable = true;

        FailingVolume(long replication) {
            this(TestCloud.of(SimulationConfig.of(3, replication), 3, constant(0), constant(0)));
        }

        private FailingVolume(TestCloud cloud) {
            super(cloud.sim(), "failures");
            this.cloud = cloud;
            VolumeTimes times = new VolumeTimes(
                    constant(MS),
                    constant(MS),
                    constant(MS),
                    constant(MS),
                    constant(MS),
                    constant(MS),
                    new Exponential(HOUR));
            volume = new ClusterVolume(cloud.sim(), "v", cloud.zones(), times, 1);
        }

        private void count() {
            outages += wasWritable && !volume.isWritable() ? 1 : 0;
            wasWritable = volume.isWritable();
            volume.onChange(this::count);
        }

        void run(long hours) {
            count();
            for (int copy = 0; copy < 6; copy++) {
                strike.hold(copy, exponential(100));
            }
            for (int zone = 0; zone < 3; zone++) {
                darken.hold(zone, exponential(2000));
            }
            cloud.drain(hours * HOUR);
        }

        /** Strikes at a copy that has failed already do nothing, so that lifetimes are exponential. */
        private void strike(int copy) {
            volume.failSegment(0, copy);
            strike.hold(copy, exponential(100));
        }

        private void darken(int zone) {
            cloud.zone(zone).losePower();
            light.hold(zone, exponential(10));
        }

        private void light(int zone) {
            cloud.zone(zone).restorePower();
            darken.hold(zone, exponential(2000));
        }

        private long exponential(double meanHours) {
            return new Exponential(meanHours * HOUR).sampleNanos(draws);
        }

        double unavailability() {
            return 1 - volume.writable().integral() / cloud.sim().now();
        }
    }
}
