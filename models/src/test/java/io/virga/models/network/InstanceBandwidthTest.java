package io.virga.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.compute.InstanceType;
import io.virga.models.compute.InstanceTypes;
import io.virga.models.network.InstanceBandwidth.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceBandwidthTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final double GBPS = 1 / 8.0;
    private static final long MB = 1_000_000;

    private static InstanceBandwidth of(String name) {
        InstanceType type = InstanceTypes.load().find(name);
        Double baseline = type.networkBaselineGbps();
        Double burst = type.networkBurstGbps();
        if (baseline == null || burst == null) {
            throw new AssertionError(name + " has no rating");
        }
        return new InstanceBandwidth(new NetworkRating(type.vcpus(), baseline, burst));
    }

    /** Many messages at once: bits over the time until the last of them is out, in Gbps. */
    private static double sentGbps(InstanceBandwidth bandwidth, int messages, boolean beyondRegion) {
        long last = 0;
        for (int i = 0; i < messages; i++) {
            Passage passage = bandwidth.send(0, MB, beyondRegion);
            last = passage.waitNanos() + passage.transferNanos();
        }
        return messages * MB * 8.0 / last;
    }

    /**
     * EC2 User Guide, "Instance network bandwidth": all of the rating in the region; half of it beyond from 32 vCPUs on, 5
     * Gbps below. The last message still takes a single flow's time of 1.6 ms.
     */
    @ParameterizedTest
    @CsvSource({
        "m5.16xlarge, 20, 10",
        "c5.9xlarge, 12, 6",
        "c5.18xlarge, 25, 12.5",
        "m5.xlarge, 10, 5",
    })
    void givesManyFlowsTheRatingWithinTheRegionAndItsRuleBeyond(String type, double inside, double beyond) {
        assertThat(sentGbps(of(type), 20_000, false)).isCloseTo(inside, within(inside * 0.001));
        assertThat(sentGbps(of(type), 20_000, true)).isCloseTo(beyond, within(beyond * 0.001));
    }

    @Test
    void givesASingleFlowFiveGbps() {
        assertThat(of("m5.16xlarge").send(0, 625 * MB, false)).isEqualTo(new Passage(0, SECOND));
    }

    @Test
    void keepsTheDirectionsApart() {
        InstanceBandwidth bandwidth = of("m5.16xlarge");
        bandwidth.send(0, 625 * MB, false);
        assertThat(bandwidth.receiveNanos(0, 0, 625 * MB, false)).isEqualTo(SECOND);
    }

    @Test
    void takesInWhileItComesUnlessItIsTheSlowerSide() {
        // One second at 5 Gbps from the sender; m5.large takes it in at 10 Gbps, so the sender decides.
        assertThat(of("m5.large").receiveNanos(SECOND, SECOND, 625 * MB, false)).isZero();
        // c5.9xlarge beyond the region has 6 Gbps, of which a flow gets 5; two at once share the 6.
        InstanceBandwidth both = of("c5.9xlarge");
        assertThat(both.receiveNanos(SECOND, SECOND, 625 * MB, true)).isZero();
        assertThat(both.receiveNanos(SECOND, SECOND, 625 * MB, true)).isBetween(833_333_333L, 833_333_334L);
    }

    /**
     * m5.large earns 0.75 Gbps and holds 9.25 Gbps for an hour, 33,300 Gbit. A flow of 5 Gbps uses 4.25 of them a second more
     * than it earns, so that they last 7,835.29 s; the burst of 10 Gbps at which the bucket lets its messages through does
     * not spend them any sooner.
     */
    @Test
    void aFlowSpendsTheCreditsOfItsOwnRateAlone() {
        InstanceBandwidth bandwidth = of("m5.large");
        long seconds = 0;
        while (bandwidth.send(seconds * SECOND, 625 * MB, false).transferNanos() == SECOND) {
            seconds++;
        }
        assertThat(seconds).isEqualTo(7_835);
    }

    /** m5.large: 0.75 Gbps, up to 10; its bucket holds an hour of burst. */
    @Test
    void burstsForAnHourAndEarnsTheBucketBackAtTheBaseline() {
        BandwidthBucket bucket = new NetworkRating(2, 0.75, 10).bucket();
        long hourOfBurst = (long) (10 * GBPS * 60 * MINUTE);
        assertThat(bucket.send(0, hourOfBurst)).isCloseTo(60.0 * MINUTE, within(1.0));
        // Nothing is left: a message of 0.75 Gbit takes a second.
        assertThat(bucket.send(60.0 * MINUTE, (long) (0.75 * GBPS * SECOND)) - 60.0 * MINUTE)
                .isCloseTo(SECOND, within(1.0));
        // A minute of silence earns 0.75 Gbps × 60 s, spent at 9.25 Gbps beyond the baseline in 4.865 s.
        double idleUntil = 62.0 * MINUTE;
        double idle = idleUntil - 60.0 * MINUTE - SECOND;
        double burstNanos = idle * 0.75 / 9.25;
        double bytes = burstNanos * 10 * GBPS + SECOND * 0.75 * GBPS;
        assertThat(bucket.send(idleUntil, (long) bytes) - idleUntil).isCloseTo(burstNanos + SECOND, within(20.0));
    }

    @Test
    void earnsNoMoreThanTheBucketHolds() {
        BandwidthBucket bucket = new BandwidthBucket(1, 3, 200);
        bucket.send(0, 300);
        // Full again after 200 ns, and no fuller later: 300 bytes at the burst rate, the rest at the baseline.
        assertThat(bucket.send(1_000_000, 400)).isEqualTo(1_000_200);
    }

    @Test
    void refusesABurstBelowTheBaseline() {
        assertThatThrownBy(() -> new BandwidthBucket(2, 1, 0)).hasMessageContaining("burst rate not below it");
    }
}
