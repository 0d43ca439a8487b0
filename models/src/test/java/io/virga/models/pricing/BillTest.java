package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.storage.VolumeSettings;
import io.virga.models.storage.VolumeType;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final long GB = 1L << 30;
    private static final RunInterval ALWAYS = new RunInterval(0, Long.MAX_VALUE);

    private final PriceBook book = PriceBook.load();
    private final Simulation sim = Simulation.create(SimulationConfig.of(1, 0));
    private final AvailabilityZone zone = new AvailabilityZone(sim, new Region("us-east-1"), "a", 0);

    private BillBuilder ofHours(long hours) {
        return new BillBuilder(book, 0, hours * HOUR);
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    private static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }

    /** The same hour again and again. */
    private static List<LcuUsage> hours(int count, LcuUsage hour) {
        return Collections.nCopies(count, hour);
    }

    /** Elastic Load Balancing pricing, first example: 1.08 units by their bytes, 6.22 and 22.42 USD in 720 hours. */
    @Test
    void billsTheLoadBalancerOfAwsFirstExample() {
        LcuUsage hour = new LcuUsage(
                number(3_600), // one a second
                number(120), // of two minutes each
                number(300_000L * 3_600),
                LcuUsage.ruleEvaluations(number(5 * 3_600), 60));
        Bill bill = ofHours(720)
                .loadBalancer("alb", "us-east-1", CapacityUnit.APPLICATION, ALWAYS, hours(720, hour))
                .build();

        assertThat(CapacityUnit.APPLICATION.unitHours(hour)).isEqualByComparingTo("1.08");
        assertThat(cents(bill.lines().get(1).cost())).isEqualByComparingTo("6.22");
        assertThat(cents(bill.total())).isEqualByComparingTo("22.42");
    }

    /** Its second example: 100 connections a second of three minutes each are six units, 34.56 and 50.76 USD. */
    @Test
    void billsTheLoadBalancerOfAwsSecondExample() {
        LcuUsage hour = new LcuUsage(number(100 * 3_600), number(18_000), number(0), number(0));
        Bill bill = ofHours(720)
                .loadBalancer("alb", "us-east-1", CapacityUnit.APPLICATION, ALWAYS, hours(720, hour))
                .build();

        assertThat(CapacityUnit.APPLICATION.unitHours(hour)).isEqualByComparingTo("6");
        assertThat(cents(bill.lines().get(1).cost())).isEqualByComparingTo("34.56");
        assertThat(cents(bill.total())).isEqualByComparingTo("50.76");
    }

    @Test
    void billsTheLargestDimensionOfEachHourByItself() {
        LcuUsage connections =
                new LcuUsage(number(200 * 3_600), number(6_000), number(1_000_000_000), number(3_600_000));
        LcuUsage bytes = new LcuUsage(number(0), number(0), number(3_000_000_000L), number(0));
        Bill bill = ofHours(2)
                .loadBalancer("alb", "us-east-1", CapacityUnit.APPLICATION, ALWAYS, List.of(connections, bytes))
                .build();

        assertThat(bill.lines().get(1).quantity()).isEqualByComparingTo("11"); // 8 and 3, not 8 and 1
        assertThat(bill.lines().get(1).cost()).isEqualByComparingTo("0.088");
    }

    /** Infracost, golden file lb_test of 2024-07: 730 hours cost 16.43 USD. */
    @Test
    void billsAMonthOfALoadBalancer() {
        Bill bill = ofHours(730)
                .loadBalancer("alb", "us-east-1", CapacityUnit.APPLICATION, ALWAYS, List.of())
                .build();

        assertThat(cents(bill.total())).isEqualByComparingTo("16.43");
        assertThat(bill.lines()).hasSize(1);
    }

    /** Infracost, golden file data_transfer_test of 2024-09: 2,000 GB between zones cost 20.00 USD in one direction. */
    @Test
    void billsDataBetweenZonesInEachDirection() {
        Bill bill = ofHours(1).interZoneData(zone, 2_000 * GB, 500 * GB).build();

        assertThat(bill.lines())
                .extracting(BillLine::item)
                .containsExactly("data out to other zones", "data in from other zones");
        assertThat(bill.lines().get(0).cost()).isEqualByComparingTo("20.00");
        assertThat(bill.total()).isEqualByComparingTo("25.00");
    }

    /** Infracost, golden file db_instance_test of 2026-05: db.t3.large with MySQL costs 99.28 USD in 730 hours. */
    @Test
    void billsAMonthOfADatabase() {
        Bill bill = ofHours(730)
                .rds("db")
                .database(zone, "db.t3.large", "mysql", List.of(ALWAYS))
                .build();

        assertThat(cents(bill.total())).isEqualByComparingTo("99.28");
    }

    /** Aurora User Guide: db.r5.large at 0.29 USD an hour; 730 hours of it. */
    @Test
    void billsAMonthOfAnAuroraInstance() {
        Bill bill = ofHours(730)
                .rds("db")
                .database(zone, "db.r5.large", "aurora-mysql", List.of(ALWAYS))
                .build();

        assertThat(cents(bill.total())).isEqualByComparingTo("211.70");
    }

    @Test
    void billsInstancesByTheSecondOverTheGroup() {
        List<RunInterval> runs = List.of(ALWAYS, ALWAYS, new RunInterval(HOUR, HOUR + 20_000_000_000L));
        Bill bill = ofHours(4).ec2("web").instances(zone, "m5.large", runs).build();

        // Twice four hours, and a minute for the 20 seconds: 0.096 * (8 + 1/60).
        assertThat(bill.lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualByComparingTo("8.016667");
            assertThat(line.cost()).isEqualByComparingTo("0.769600");
            assertThat(line.place()).isEqualTo("us-east-1.a");
            assertThat(line.item()).isEqualTo("m5.large on-demand");
            assertThat(line.price().unit()).isEqualTo("instance-hour");
        });
    }

    @Test
    void roundsOnceAtTheLine() {
        // A third of an hour at 0.0104 USD is 0.0034666…: a thousand of them, rounded one by one, would be 3.467.
        List<RunInterval> runs = Collections.nCopies(1_000, new RunInterval(0, HOUR / 3));
        Bill bill = ofHours(1).ec2("web").instances(zone, "t3.micro", runs).build();

        assertThat(bill.total()).isEqualByComparingTo("3.466667");
    }

    @Test
    void addsUpToTheTotal() {
        Bill bill = ofHours(4)
                .ec2("web")
                .instances(zone, "m5.large", List.of(ALWAYS))
                .publicIpv4("alb", "us-east-1", 3)
                .interZoneData(zone, GB, 0)
                .build();

        assertThat(bill.lines()).hasSize(3);
        assertThat(bill.total()).isEqualByComparingTo("0.454"); // 0.384 + 0.06 + 0.01
        assertThat(bill.currency()).isEqualTo("USD");
        assertThat(bill.priceBook()).isEqualTo("bundled 2026-07-20");
        assertThat(bill.notMetered()).contains("data to and from the internet");
    }

    @Test
    void namesTheLinesWhosePriceNobodyLookedUp() {
        Bill bill = ofHours(1)
                .loadBalancer("alb", "eu-west-1", CapacityUnit.APPLICATION, ALWAYS, List.of())
                .ec2("web")
                .instances(zone, "m5.large", List.of(ALWAYS))
                .build();

        assertThat(bill.recalled()).extracting(BillLine::service).containsExactly("AWSELB");
    }

    @Test
    void makesNoLineOfNothingButStillKnowsThePrice() {
        Bill bill = ofHours(1).ec2("web").instances(zone, "m5.large", List.of()).build();

        assertThat(bill.lines()).isEmpty();
        assertThat(bill.total()).isEqualByComparingTo("0");
        assertThatThrownBy(() -> ofHours(1).ec2("web").instances(zone, "m5.lage", List.of()))
                .isInstanceOf(UnknownPriceException.class);
    }

    @Test
    void refusesAnEmptyWindow() {
        assertThatThrownBy(() -> new BillBuilder(book, 5, 5)).hasMessageContaining("empty");
    }

    /** Infracost's golden files (ebs_volume_test, ebs_snapshot_test, 2024-07): a month of 730 hours. */
    @Test
    void billsVolumesByWhatIsProvisioned() {
        VolumeSettings io1 = new VolumeSettings(VolumeType.IO1, 30, 300L, null);
        VolumeSettings gp3 = new VolumeSettings(VolumeType.GP3, 40, 4_000L, 130L);
        Bill bill = ofHours(730)
                .ebs("db")
                .volumes(zone, VolumePrices.EBS, io1, List.of(ALWAYS))
                .ebs("web")
                .volumes(zone, VolumePrices.EBS, gp3, List.of(ALWAYS))
                .build();
        assertThat(bill.lines())
                .extracting(line -> cents(line.cost()).toPlainString())
                .containsExactly("3.75", "19.50", "3.20", "5.00", "0.20");
        Bill restore = ofHours(100).ebs("db").fastSnapshotRestore(zone).build();
        assertThat(restore.total()).isEqualByComparingTo("75");
        Bill database = ofHours(730)
                .ebs("rds")
                .volumes(zone, VolumePrices.RDS, VolumeSettings.of(VolumeType.GP2, 20), List.of(ALWAYS))
                .build();
        assertThat(database.total()).isEqualByComparingTo("2.30");
    }

    /** The EBS pricing page: 0.065 USD for each of the first 32,000 IOPS of io2, 0.046 for the next, 0.032 beyond. */
    @Test
    void billsTheIopsOfIo2InTiers() {
        Bill bill = ofHours(730)
                .ebs("db")
                .volumes(
                        zone, VolumePrices.EBS, new VolumeSettings(VolumeType.IO2, 100, 70_000L, null), List.of(ALWAYS))
                .build();
        assertThat(bill.lines())
                .extracting(line -> cents(line.cost()).toPlainString())
                .containsExactly("12.50", "2080.00", "1472.00", "192.00");
    }

    @Test
    void billsVolumesWhileTheyAreThereAndSnapshotsByTheirData() {
        RunInterval oneHour = new RunInterval(2 * HOUR, 3 * HOUR);
        Bill bill = ofHours(730)
                .ebs("web")
                .volumes(zone, VolumePrices.EBS, VolumeSettings.of(VolumeType.GP2, 730), List.of(oneHour))
                .ebs("web")
                .snapshot("us-east-1", 100 * GB)
                .build();
        assertThat(bill.lines())
                .extracting(line -> cents(line.cost()).toPlainString())
                .containsExactly("0.10", "5.00");
    }
}
