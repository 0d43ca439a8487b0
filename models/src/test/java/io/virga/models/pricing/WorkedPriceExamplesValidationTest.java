package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.storage.VolumeSettings;
import io.virga.models.storage.VolumeType;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked price examples of AWS and of infracost to the cent; docs/price-examples.md has the list, and what is not here. */
class WorkedPriceExamplesValidationTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final long GB = 1L << 30;
    private static final RunInterval ALWAYS = new RunInterval(0, Long.MAX_VALUE);

    private final PriceBook book = PriceBook.load();

    private static AvailabilityZone zone(String region) {
        return new AvailabilityZone(Simulation.create(SimulationConfig.of(1, 0)), new Region(region), "a", 0);
    }

    private static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }

    private static List<String> costs(Bill bill) {
        return bill.lines().stream()
                .map(line -> cents(line.cost()).toPlainString())
                .toList();
    }

    private static PriceBook example(String... itemsAndPrices) {
        PriceBook book = new PriceBook("example");
        for (int at = 0; at < itemsAndPrices.length; at += 2) {
            String item = itemsAndPrices[at];
            BigDecimal usd = new BigDecimal(itemsAndPrices[at + 1]);
            book.add(item, item, "us-east-1", new Price(usd, "unit", false, LocalDate.of(2025, 1, 1), "example"));
        }
        return book;
    }

    /** The EBS pricing page: 12 hours of a month of 30 days. */
    @ParameterizedTest(name = "{0}, {1} IOPS: {2}")
    @CsvSource({"GP2, , 3.33", "IO1, 1000, 5.25", "ST1, , 1.50", "SC1, , 0.50"})
    void aVolumeOf2000GbForTwelveHoursOfThirtyDays(VolumeType type, @Nullable Long iops, String usd) {
        Bill bill = new BillBuilder(book, 0, 12 * HOUR)
                .month(720 * HOUR)
                .ebs("data")
                .volumes(
                        zone("us-east-1"),
                        VolumePrices.EBS,
                        new VolumeSettings(type, 2_000, iops, null),
                        List.of(ALWAYS))
                .build();
        assertThat(cents(bill.total())).isEqualByComparingTo(usd);
    }

    /** The same page at its own prices, of which that of throughput is another than the price list's. */
    @Test
    void aGp3VolumeForTwelveHoursOfThirtyDays() {
        PriceBook page =
                example("ebs-gp3-gb-month", "0.08", "ebs-gp3-iops-month", "0.005", "ebs-gp3-mibps-month", "0.06");
        Bill bill = new BillBuilder(page, 0, 12 * HOUR)
                .month(720 * HOUR)
                .ebs("data")
                .volumes(
                        zone("us-east-1"),
                        VolumePrices.EBS,
                        new VolumeSettings(VolumeType.GP3, 2_000, 10_000L, 500L),
                        List.of(ALWAYS))
                .build();
        assertThat(bill.lines())
                .extracting(
                        line -> line.cost().setScale(3, RoundingMode.HALF_UP).toPlainString())
                .containsExactly("2.667", "0.583", "0.375");
        assertThat(bill.total()).isEqualByComparingTo("3.625");
    }

    /** Infracost, lb_test of 2024-07: 730 hours, and 1.3698 capacity units in each, which are 1,000 in the month. */
    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource({"APPLICATION, 16.43, 8.00", "NETWORK_TCP, 16.43, 6.00"})
    void aMonthOfALoadBalancerAndItsCapacityUnits(CapacityUnit unit, String hours, String units) {
        BigDecimal bytes = new BigDecimal("1369863014");
        LcuUsage hour = new LcuUsage(BigDecimal.ZERO, BigDecimal.ZERO, bytes, BigDecimal.ZERO);
        Bill bill = new BillBuilder(book, 0, 730 * HOUR)
                .loadBalancer("lb", "us-east-1", unit, ALWAYS, Collections.nCopies(730, hour))
                .build();
        assertThat(costs(bill)).containsExactly(hours, units);
    }

    /** Infracost, data_transfer_test of 2024-09: 750 GB from São Paulo to another region, 2,000 GB between its zones. */
    @Test
    void dataFromSaoPauloToOtherRegionsAndBetweenItsZones() {
        Bill bill = new BillBuilder(book, 0, HOUR)
                .interRegionData("sa-east-1", "us-east-1", 750 * GB)
                .interZoneData(zone("sa-east-1"), 2_000 * GB, 0)
                .build();
        assertThat(costs(bill)).containsExactly("103.50", "20.00");
    }

    /** Infracost, db_instance_test of 2026-05: a month of db.t3.large with MySQL, in one zone and in two. */
    @Test
    void aMonthOfADatabaseInOneZoneAndInTwo() {
        Bill bill = new BillBuilder(book, 0, 730 * HOUR)
                .rds("one")
                .database(zone("us-east-1"), "db.t3.large", "mysql", List.of(ALWAYS))
                .rds("two")
                .multiAzDatabase("us-east-1", "db.t3.large", "mysql", List.of(ALWAYS))
                .build();
        assertThat(costs(bill)).containsExactly("99.28", "198.56");
    }

    /** The same file: gp2 of 20 GB in one zone and of 30 GB in two; io1 of 100 GB with 1,200 IOPS. */
    @Test
    void aMonthOfTheStorageOfDatabases() {
        AvailabilityZone zone = zone("us-east-1");
        List<RunInterval> twice = List.of(ALWAYS, ALWAYS);
        VolumeSettings io1 = new VolumeSettings(VolumeType.IO1, 100, 1_200L, null);
        Bill bill = new BillBuilder(book, 0, 730 * HOUR)
                .ebs("one")
                .volumes(zone, VolumePrices.RDS, VolumeSettings.of(VolumeType.GP2, 20), List.of(ALWAYS))
                .ebs("two")
                .volumes(zone, VolumePrices.RDS, VolumeSettings.of(VolumeType.GP2, 30), twice)
                .ebs("fast")
                .volumes(zone, VolumePrices.RDS, io1, List.of(ALWAYS))
                .build();
        assertThat(costs(bill)).containsExactly("2.30", "6.90", "12.50", "120.00");
    }

    /**
     * Aurora user guide: three db.r5.large, whose month has 750 hours there, 456 GB of storage, 100 million I/Os of each. Its
     * backups of 30 USD are not simulated: 788.10 USD are 758.10 and those.
     */
    @Test
    void anAuroraClusterOfThreeInstances() {
        BillBuilder instances = new BillBuilder(book, 0, 750 * HOUR);
        AuroraBill three = new AuroraBill("cluster", AuroraPrices.STANDARD, instances);
        for (int i = 0; i < 3; i++) {
            three.instance(zone("us-east-1"), "db.r5.large", "aurora-mysql", List.of(ALWAYS));
        }
        BillBuilder volume = new BillBuilder(book, 0, 730 * HOUR);
        new AuroraBill("cluster", AuroraPrices.STANDARD, volume).storage("us-east-1", 456 * GB, 300_000_000);
        assertThat(costs(instances.build())).containsExactly("217.50", "217.50", "217.50");
        Bill storage = volume.build();
        assertThat(costs(storage)).containsExactly("45.60", "60.00");
        BigDecimal all = instances.build().total().add(storage.total());
        assertThat(cents(all)).isEqualByComparingTo("758.10");
    }

    /** EC2 user guide: with t3.large at 0.0835 USD, 42.5% of its CPU cost as much as an m5.large. */
    @Test
    void aBurstableInstanceThatCostsWhatASteadyOneDoes() {
        PriceBook guide = example("cpu-credits", "0.05");
        guide.add(
                PriceBook.EC2,
                "t3.large",
                "us-east-1",
                new Price(new BigDecimal("0.0835"), "instance-hour", false, LocalDate.of(2023, 6, 15), "guide"));
        // Two vCPUs earn 30% of each, and use 42.5%: a quarter of a vCPU-hour in each hour, 15 credits.
        BigDecimal used = new BigDecimal("0.425").subtract(new BigDecimal("0.30"));
        BigDecimal credits = used.multiply(BigDecimal.valueOf(2 * 60));
        Bill burstable = new BillBuilder(guide, 0, HOUR)
                .ec2("web")
                .instances(zone("us-east-1"), "t3.large", List.of(ALWAYS))
                .ec2("web")
                .surplusCredits("us-east-1", "t3", credits)
                .build();
        Bill steady = new BillBuilder(book, 0, HOUR)
                .ec2("web")
                .instances(zone("us-east-1"), "m5.large", List.of(ALWAYS))
                .build();
        assertThat(burstable.total()).isEqualByComparingTo(steady.total());
    }
}
