package io.virga.models.storage;

import static io.virga.models.storage.VolumeDriver.KIB;
import static io.virga.models.storage.VolumeDriver.MIB;
import static io.virga.models.storage.VolumeDriver.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.virga.models.bundled.BundledTable;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Driven volumes against the figures of the EC2 user guide: nothing here is read off a formula of the model. */
class VolumeValidationTest {
    static Stream<Named<NamedCsvRecord>> rows() {
        return BundledTable.read(VolumeValidationTest.class, "bursts.csv").stream()
                .map(row -> Named.of(row.getField("name"), row));
    }

    static Stream<Named<NamedCsvRecord>> quickRows() {
        return rows().filter(row -> row.getPayload().getField("quick").equals("yes"));
    }

    @ParameterizedTest
    @MethodSource("quickRows")
    void burstsAndRefillsToTheSecond(NamedCsvRecord row) {
        checkBurst(row);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("rows")
    void burstsAndRefillsToTheSecondForAllSizes(NamedCsvRecord row) {
        checkBurst(row);
    }

    private static void checkBurst(NamedCsvRecord row) {
        VolumeType type = VolumeType.valueOf(row.getField("type").toUpperCase(Locale.ROOT));
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(type, whole(row, "size_gib")));
        double burst = number(row, "burst_per_second");
        double baseline = number(row, "baseline_per_second");
        Slowdown slowdown = new Slowdown(Math.round(SECOND / Math.sqrt(burst * baseline)));
        driver.onCompletion(slowdown::completed).drive(whole(row, "io_kib") * KIB);

        assertThat(driver.completedWithin(100)).isCloseTo(Math.round(100 * burst), within(2L));
        driver.sim().runUntil(Math.round(number(row, "burst_seconds") * SECOND) + 10 * SECOND);
        assertThat(slowdown.atNanos / (double) SECOND).isCloseTo(number(row, "burst_seconds"), within(1.0));
        assertThat(driver.volume().burstBalance()).isLessThan(1e-6);

        assertThat(driver.completedWithin(1000)).isCloseTo(Math.round(1000 * baseline), within(1L));

        driver.stop();
        double fill = number(row, "fill_seconds");
        double half = driver.sim().now() + fill / 2 * SECOND;
        driver.sim().runUntil((long) half);
        assertThat(driver.volume().burstBalance()).isCloseTo(0.5, within(35 / fill));
        driver.sim().runUntil((long) (half + (fill / 2 - 1) * SECOND));
        assertThat(driver.volume().burstBalance()).isLessThan(1);
        driver.sim().runUntil((long) (half + (fill / 2 + 1) * SECOND) + Math.round(33 * SECOND / baseline));
        assertThat(driver.volume().burstBalance()).isEqualTo(1);
    }

    private static long whole(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    /** Notices when completions begin to come at a longer distance than {@code limitNanos}. */
    private static final class Slowdown {
        private final long limitNanos;
        private long lastNanos;
        private long atNanos;

        Slowdown(long limitNanos) {
            this.limitNanos = limitNanos;
        }

        void completed(long now) {
            if (atNanos == 0 && now - lastNanos > limitNanos) {
                atNanos = lastNanos;
            }
            lastNanos = now;
        }
    }

    /** gp2 of 100, 250 and 200 GiB: a full bucket, then the baseline. */
    @Tag("full")
    @ParameterizedTest
    @CsvSource({"100, 7560000", "250, 10800000", "200, 9720000"})
    void completesTheIosOfABurstAndTheBaselineAfterIt(long sizeGib, long inTwoHours) {
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(VolumeType.GP2, sizeGib)).drive(16 * KIB);
        assertThat(driver.completedWithin(7200)).isCloseTo(inTwoHours, within(2L));
    }

    @Test
    void anEmptyGp2BucketLeavesTheBaselineInPiecesOf256Kib() {
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(VolumeType.GP2, 100)).drive(16 * KIB);
        driver.sim().runUntil(2_100 * SECOND);
        driver.stop();
        driver.sim().runUntil(2_101 * SECOND);
        driver.drive(256 * KIB).completedWithin(5);
        assertThat(driver.completedWithin(100) * 256 / 1024).isEqualTo(75 * 100);
    }

    /** Ten minutes at 1,500 IOPS cost gp2 of 100 GiB 720,000 credits; fifty idle minutes bring 900,000. */
    @Test
    void aGp2CycleThatEarnsMoreThanItSpendsGoesOnForEver() {
        VolumeDriver idle = new VolumeDriver(VolumeSettings.of(VolumeType.GP2, 100));
        Volume volume = idle.volume();
        for (int cycle = 0; cycle < 3; cycle++) {
            long from = idle.sim().now();
            for (int io = 0; io < 600 * 1_500; io++) {
                idle.sim().runUntil(from + io * SECOND / 1_500);
                volume.submit(new BlockIo(io, IoDirection.WRITE, 16 * KIB, over -> {}));
            }
            idle.sim().runUntil(from + 600 * SECOND);
            assertThat(volume.burstBalance() * 5_400_000).isCloseTo(5_400_000 - 720_000, within(2.0));
            idle.sim().runUntil(from + 3_600 * SECOND);
            assertThat(volume.burstBalance()).isEqualTo(1);
        }
    }

    /** What AWS prints for volumes at their throughput ceiling, MiB a second. */
    @ParameterizedTest
    @CsvSource({
        "gp2,   1000,     ,     , 256,  250",
        "gp2,   6000,     ,     ,  16,  250",
        "gp2,    100,     ,     , 256,  128",
        "gp3,    100, 4000, 1000, 256, 1000",
        "gp3,    100, 3999,  999, 256,  999",
        "gp3,    100,     ,     , 256,  125",
        "gp3,    500,20000, 2000, 256, 2000",
        "io1,   1000, 2000,     , 256,  500",
        "io1,   1000,48000,     ,  16,  750",
        "io1,   1000,48000,     , 256,  750",
        "io1,   1280,64000,     , 256, 1000",
        "io2,    256,16000,     , 256, 4000",
        "io1,   1000,50000,     ,  16,  781.25",
        "io2,    256,256000,    ,  16, 4000",
    })
    void reachesThePublishedThroughput(
            String type, long sizeGib, Long iops, Long throughputMib, long ioKib, double expectedMib) {
        VolumeType of = VolumeType.valueOf(type.toUpperCase(Locale.ROOT));
        VolumeSettings settings = new VolumeSettings(of, sizeGib, iops, throughputMib);
        VolumeDriver driver = new VolumeDriver(settings).drive(ioKib * KIB);
        double mib = driver.completedWithin(20) * ioKib / 1024.0 / 20;
        assertThat(mib).isCloseTo(expectedMib, within(0.05));
    }

    /** Full scans from a full bucket, hours; the upper figure of the guide allows for its consistency of 90% and 99%. */
    @ParameterizedTest
    @CsvSource({
        "st1,   1024, 1.165,  1.31",
        "sc1,   1024, 3.64,  4.09",
        "st1,   5120, 2.91,  3.27",
        "sc1,   5120, 5.82,  6.54",
        "st1,  16384, 9.32, 10.46",
        "sc1,  16384, 18.64, 20.92",
    })
    void scansADiskInThePublishedTime(String type, long sizeGib, double leastHours, double mostHours) {
        VolumeType of = VolumeType.valueOf(type.toUpperCase(Locale.ROOT));
        VolumeDriver driver = new VolumeDriver(VolumeSettings.of(of, sizeGib));
        long ios = sizeGib * 1024 / 16;
        long[] endNanos = new long[1];
        driver.onCompletion(now -> {
            if (driver.completed() == ios) {
                // The last I/O passed when the one before it had been served, and takes its own time from there.
                endNanos[0] = now;
            }
        });
        driver.drive(16 * MIB).sim().runUntil(Math.round(mostHours * VolumeDriver.HOUR));
        double hours = endNanos[0] / (double) VolumeDriver.HOUR;
        assertThat(hours).isCloseTo(leastHours, within(0.006)).isLessThan(mostHours);
    }

    /** The m5.large has 4,750 Mbps for half an hour, then 650: 593.75 and 81.25 MB/s. */
    @Test
    void theInstancesBandwidthLastsHalfAnHourToo() {
        VolumeDriver driver = new VolumeDriver(new VolumeSettings(VolumeType.GP3, 1000, 20_000L, 2_000L))
                .through(new EbsLimits(650, 4_750, 3_600, 18_750));
        double burst = 593.75e6 / (256 * KIB);
        Slowdown slowdown = new Slowdown(Math.round(1.5 * SECOND / burst));
        driver.onCompletion(slowdown::completed).drive(256 * KIB);
        assertThat(driver.completedWithin(10)).isCloseTo(Math.round(10 * burst), within(2L));
        driver.sim().runUntil(1_810 * SECOND);
        assertThat(slowdown.atNanos / (double) SECOND).isCloseTo(1_800, within(1.0));
        assertThat(driver.completedWithin(100)).isCloseTo(Math.round(100 * 81.25e6 / (256 * KIB)), within(1L));
    }

    /** A gp3 volume of more than 18,750 IOPS on an m5.large: its maximum for half an hour, then the baseline. */
    @Tag("full")
    @Test
    void theInstanceHasTheLastWordHalfAnHourLong() {
        VolumeDriver driver = new VolumeDriver(new VolumeSettings(VolumeType.GP3, 1000, 20_000L, 1_000L))
                .through(new EbsLimits(650, 4_750, 3_600, 18_750));
        Slowdown slowdown = new Slowdown(Math.round(1.5 * SECOND / 18_750));
        driver.onCompletion(slowdown::completed).drive(16 * KIB);
        assertThat(driver.completedWithin(10)).isCloseTo(187_500, within(2L));
        driver.sim().runUntil(1_810 * SECOND);
        assertThat(slowdown.atNanos / (double) SECOND).isCloseTo(1_800, within(1.0));
        assertThat(driver.completedWithin(100)).isCloseTo(360_000, within(1L));
    }

    /** Multi-Attach: 30,000 and 40,000 IOPS of instances on a volume of 50,000. */
    @Test
    void attachedInstancesShareWhatTheVolumeHas() {
        VolumeDriver first = new VolumeDriver(new VolumeSettings(VolumeType.IO1, 1_000, 50_000L, null));
        first.through(new EbsLimits(6_800, 6_800, 30_000, 30_000)).drive(16 * KIB);
        EbsLink second = new EbsLink(first.sim(), "other", first.zone(), new EbsLimits(9_500, 9_500, 40_000, 40_000));
        first.volume().attach(second);
        long[] ofSecond = new long[1];
        for (int i = 0; i < 64; i++) {
            resubmit(first.volume(), second, ofSecond);
        }
        long ofFirst = first.completedWithin(10);
        assertThat(ofFirst + ofSecond[0]).isCloseTo(500_000, within(100L));
        assertThat(ofFirst).isBetween(90_000L, 300_000L);
        assertThat(ofSecond[0]).isBetween(200_000L, 400_000L);
    }

    private static void resubmit(Volume volume, EbsLink link, long[] completed) {
        volume.submit(
                new BlockIo(1, IoDirection.READ, 16 * KIB, over -> {
                    completed[0]++;
                    resubmit(volume, link, completed);
                }),
                link);
    }
}
