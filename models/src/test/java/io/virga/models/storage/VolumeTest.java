package io.virga.models.storage;

import static io.virga.models.storage.VolumeDriver.HOUR;
import static io.virga.models.storage.VolumeDriver.KIB;
import static io.virga.models.storage.VolumeDriver.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Outcome;
import org.junit.jupiter.api.Test;

class VolumeTest {
    private static final EbsLimits LIMITS = new EbsLimits(9_500, 9_500, 40_000, 40_000);

    @Test
    void anIdleVolumeKeepsNobodyWaiting() {
        VolumeDriver idle = new VolumeDriver(VolumeSettings.of(VolumeType.GP3, 100));
        BlockIo first = io(idle, 0);
        idle.sim().runUntil(SECOND);
        BlockIo second = io(idle, 1);
        BlockIo third = io(idle, 2);
        idle.sim().runUntil(2 * SECOND);
        assertThat(first.startedNanos()).isEqualTo(first.submittedNanos());
        assertThat(second.startedNanos()).isEqualTo(second.submittedNanos());
        assertThat(third.startedNanos() - third.submittedNanos()).isEqualTo(333_333);
    }

    @Test
    void losesWhatIsUnderWayWithThePowerOfItsZone() {
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(VolumeType.GP3, 100));
        BlockIo[] ios = new BlockIo[5];
        for (int i = 0; i < ios.length; i++) {
            ios[i] = io(driver, i);
        }
        driver.zone().losePower();
        driver.sim().runUntil(SECOND);
        BlockIo dark = io(driver, 6);
        assertThat(ios).allMatch(io -> io.outcome() == Outcome.NO_ANSWER);
        assertThat(dark.outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(driver.volume().totals().lost()).isEqualTo(6);

        driver.zone().restorePower();
        BlockIo after = io(driver, 7);
        driver.sim().runUntil(2 * SECOND);
        assertThat(after.outcome()).isEqualTo(Outcome.OK);
        assertThat(driver.volume().totals().operations(IoDirection.WRITE)).isEqualTo(1);
        assertThat(driver.volume().totals().outstanding().value()).isZero();
    }

    @Test
    void aFailedVolumeNeverComesBack() {
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(VolumeType.GP3, 100));
        driver.volume().fail();
        assertThat(io(driver, 0).outcome()).isEqualTo(Outcome.ERROR);
        driver.zone().losePower();
        driver.zone().restorePower();
        assertThat(io(driver, 1).outcome()).isEqualTo(Outcome.ERROR);
    }

    @Test
    void anInstanceThatIsCutOffTakesWhatWaitsAtItsLimitsWithIt() {
        VolumeDriver driver = new VolumeDriver(new VolumeSettings(VolumeType.IO2, 100, 100_000L, null));
        EbsLink link = new EbsLink(driver.sim(), "instance", driver.zone(), LIMITS);
        driver.volume().attach(link);
        BlockIo passed = new BlockIo(0, IoDirection.READ, KIB, over -> {});
        BlockIo waiting = new BlockIo(1, IoDirection.READ, KIB, over -> {});
        driver.volume().submit(passed, link);
        driver.volume().submit(waiting, link);
        link.cut();
        driver.sim().runUntil(SECOND);
        assertThat(passed.outcome()).isEqualTo(Outcome.OK);
        assertThat(waiting.outcome()).isEqualTo(Outcome.NO_ANSWER);
    }

    @Test
    void isAttachedInItsZoneOnlyAndToOneInstanceUnlessItsTypeTakesMore() {
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(VolumeType.GP3, 100));
        AvailabilityZone elsewhere =
                new AvailabilityZone(driver.sim(), driver.zone().region(), "b", 1);
        EbsLink far = new EbsLink(driver.sim(), "far", elsewhere, LIMITS);
        assertThatThrownBy(() -> driver.volume().attach(far)).hasMessageContaining("both must be in one zone");
        driver.volume().attach(new EbsLink(driver.sim(), "near", driver.zone(), LIMITS));
        EbsLink second = new EbsLink(driver.sim(), "second", driver.zone(), LIMITS);
        assertThatThrownBy(() -> driver.volume().attach(second)).hasMessageContaining("Multi-Attach");
    }

    @Test
    void deliversTheSlowerOfBothUntilAModificationIsCompleted() {
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(VolumeType.GP3, 1_024)).drive(16 * KIB);
        VolumeModification modification = driver.volume().modification();
        driver.sim().runUntil(SECOND);
        modification.modify(new VolumeSettings(VolumeType.GP3, 1_024, 6_000L, 500L), () -> {});
        assertThat(modification.state()).isEqualTo(VolumeModification.State.OPTIMIZING);
        assertThat(driver.completedWithin(1)).isCloseTo(3_000, within(1L));
        assertThatThrownBy(() -> modification.modify(VolumeSettings.of(VolumeType.GP3, 1_024), () -> {}))
                .hasMessageContaining("after six hours");
        driver.stop();
        driver.sim().runUntil(6 * HOUR + 2 * SECOND);
        assertThat(modification.state()).isEqualTo(VolumeModification.State.COMPLETED);
        driver.drive(16 * KIB).completedWithin(1);
        assertThat(driver.completedWithin(1)).isCloseTo(6_000, within(1L));
        assertThatThrownBy(() -> modification.modify(VolumeSettings.of(VolumeType.GP3, 1_000), () -> {}))
                .hasMessageContaining("cannot shrink");
    }

    @Test
    void anotherTypeHasTheLimitsOfThatTypeOnceItIsOptimized() {
        // 100 GiB of gp2 bring 300 IOPS once the credits are spent; gp3 has 3,000. A tenth of 6 h a TiB are 2,109.375
        // s.
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(VolumeType.GP2, 100)).drive(16 * KIB);
        driver.volume().burstBalance(0);
        driver.sim().runUntil(SECOND);
        boolean[] optimized = new boolean[1];
        driver.volume().modification().modify(VolumeSettings.of(VolumeType.GP3, 100), () -> optimized[0] = true);
        assertThat(driver.completedWithin(1)).isCloseTo(300, within(1L));
        driver.sim().runUntil(2_110 * SECOND);
        assertThat(optimized[0]).isFalse();
        driver.sim().runUntil(2_111 * SECOND);
        assertThat(optimized[0]).isTrue();
        driver.completedWithin(1);
        assertThat(driver.completedWithin(1)).isCloseTo(3_000, within(1L));
    }

    @Test
    void aDiskThatBecomesSolidStateStartsWithFullCredits() {
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(VolumeType.ST1, 125));
        driver.volume().burstBalance(0);
        driver.volume().modification().modify(VolumeSettings.of(VolumeType.GP2, 125), () -> {});
        driver.sim().runUntil(3_600 * SECOND);
        // An empty bucket would have earned 1,350,000 of its 5,400,000 credits by then.
        assertThat(driver.volume().burstBalance()).isEqualTo(1);
    }

    /** 3,000 IOPS become 4,000 and 250 MiB/s become 125: until it is optimized it has the less of each. */
    @Test
    void iopsAndThroughputMayGoDifferentWays() {
        VolumeSettings target = new VolumeSettings(VolumeType.GP3, 1_000, 4_000L, 125L);
        VolumeDriver small = new VolumeDriver(VolumeSettings.of(VolumeType.GP2, 1_000)).drive(16 * KIB);
        small.volume().modification().modify(target, () -> {});
        small.completedWithin(1);
        assertThat(small.completedWithin(1)).isCloseTo(3_000, within(1L));
        VolumeDriver large = new VolumeDriver(VolumeSettings.of(VolumeType.GP2, 1_000)).drive(1_024 * KIB);
        large.completedWithin(1);
        assertThat(large.completedWithin(1)).isCloseTo(250, within(1L));
        large.volume().modification().modify(target, () -> {});
        assertThat(large.completedWithin(1)).isCloseTo(125, within(1L));
    }

    /** 300 IOPS that burst to 3,000 become 6,000: what is in the bucket is spent meanwhile, and then there are 300. */
    @Test
    void goesOnBurstingWhileItIsOptimized() {
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(VolumeType.GP2, 100)).drive(16 * KIB);
        driver.volume().burstBalance(0.001);
        driver.volume().modification().modify(new VolumeSettings(VolumeType.GP3, 100, 6_000L, null), () -> {});
        // 5,400 credits last for 2 s at 3,000 a second, of which 300 are earned.
        assertThat(driver.completedWithin(2)).isCloseTo(6_000, within(3L));
        assertThat(driver.completedWithin(1)).isCloseTo(300, within(3L));
        driver.sim().runUntil(2_111 * SECOND);
        assertThat(driver.completedWithin(1)).isCloseTo(6_000, within(3L));
    }

    @Test
    void keepsItsCreditsWhenItGrows() {
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(VolumeType.GP2, 100)).drive(16 * KIB);
        driver.sim().runUntil(1_000 * SECOND);
        driver.volume().modification().modify(VolumeSettings.of(VolumeType.GP2, 200), () -> {});
        assertThat(driver.volume().burstBalance()).isCloseTo(0.5, within(1e-5));
        driver.stop();
        assertThat(driver.completedWithin(1)).isLessThan(50);
    }

    private static BlockIo io(VolumeDriver driver, long key) {
        BlockIo io = new BlockIo(key, IoDirection.WRITE, 4 * KIB, over -> {});
        driver.volume().submit(io);
        return io;
    }
}
