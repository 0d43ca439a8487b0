package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.ServiceCapacity;
import io.virga.kernel.random.Constant;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceType;
import io.virga.models.pricing.Bill;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.InstanceLedger;
import io.virga.models.pricing.PriceBook;
import io.virga.models.spot.SpotAllocationStrategy;
import io.virga.models.spot.SpotMarket;
import io.virga.models.spot.SpotMarketSettings;
import io.virga.models.spot.SpotPool;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.StationSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A group on demand and of Spot in us-east-1, whose pools are interrupted only by the test. */
class MixedInstancesTest {
    private static final long HOUR = 60 * MINUTE;
    private static final BigDecimal ON_DEMAND = new BigDecimal("0.096");

    private final GroupCloud cloud = new GroupCloud("us-east-1");
    private final List<SpotPool> pools = new ArrayList<>();
    private int base;
    private String percentage = "0";
    private long leadNanos;
    private boolean capacityRebalance;

    private AutoScalingGroup group(int desired, String... types) {
        SpotMarketSettings settings = new SpotMarketSettings(0.0, 1, new Constant(HOUR), new Constant(leadNanos), true);
        SpotMarket market = new SpotMarket(cloud.sim, settings, cloud.journal);
        List<MixedInstancesPolicy.Candidate> candidates = new ArrayList<>();
        for (String name : types) {
            InstanceType type = new InstanceType(name, "general", "x86_64", "intel", 2, 8, null, null);
            Map<AvailabilityZone, SpotPool> byZone = new LinkedHashMap<>();
            cloud.zones.forEach(zone -> byZone.put(zone, market.pool(type, zone, ON_DEMAND)));
            pools.addAll(byZone.values());
            StationSettings station = new StationSettings(100, 100, 2, ServiceCapacity.ofProcessors(2), 1);
            candidates.add(new MixedInstancesPolicy.Candidate(type, station, byZone));
        }
        cloud.mixedInstances = new MixedInstancesPolicy(
                new InstancesDistribution(
                        base,
                        new BigDecimal(percentage),
                        SpotAllocationStrategy.DIVERSIFIED,
                        1,
                        null,
                        capacityRebalance),
                candidates);
        cloud.desiredCapacity = desired;
        cloud.registry.drainNanos = 300 * SECOND;
        return cloud.group();
    }

    private static String parts(AutoScalingGroup group) {
        long onDemand = group.members().asList().stream()
                .filter(member -> member.isInService() && !member.isSpot())
                .count();
        return onDemand + "/" + (group.inServiceCount() - onDemand);
    }

    @Test
    void keepsItsDivisionWhileItGrowsAndShrinks() {
        base = 2;
        percentage = "50";
        cloud.maxSize = 40;
        AutoScalingGroup group = group(6, "m5.large", "c5.large");
        assertThat(parts(group)).isEqualTo("4/2");
        group.setDesiredCapacity(13, "by hand");
        cloud.runUntil(10 * MINUTE);
        assertThat(parts(group)).isEqualTo("8/5");
        group.setDesiredCapacity(3, "by hand");
        cloud.runUntil(30 * MINUTE);
        assertThat(parts(group)).isEqualTo("3/0");
    }

    @Test
    void spreadsOverItsPoolsAndLosesOnlyOneOfThem() {
        AutoScalingGroup group = group(24, "m5.large", "c5.large");
        pools.get(0).reclaimShare(1, HOUR);
        assertThat(group.spotInterruptions()).isEqualTo(4);
        cloud.runUntil(3 * MINUTE - 1);
        assertThat(group.inService()).filteredOn(Instance::applicationReady).hasSize(20);
    }

    @Test
    void findsOutByItsHealthCheckWhatWasReclaimedAndTakesAnotherPool() {
        AutoScalingGroup group = group(6, "m5.large", "c5.large");
        pools.get(0).reclaimShare(1, HOUR);
        cloud.runUntil(2 * MINUTE - 1);
        assertThat(group.ledger().count()).isEqualTo(6);
        cloud.runUntil(3 * MINUTE);
        // Seen at the latest a minute after it was gone.
        assertThat(group.ledger().count()).isEqualTo(7);
        assertThat(group.ledger().present())
                .last()
                .extracting(each -> each.type().name())
                .isEqualTo("c5.large");
        cloud.runUntil(10 * MINUTE);
        assertThat(group.inServiceCount()).isEqualTo(6);
    }

    @Test
    void replacesAheadAndDrainsWhereItRebalancesCapacity() {
        capacityRebalance = true;
        leadNanos = 3 * MINUTE;
        AutoScalingGroup group = group(6, "m5.large", "c5.large");
        Instance lost = group.inService().get(0);
        pools.get(0).reclaimShare(1, HOUR);
        // The replacement is launched at the recommendation and serves 20 s + 30 s later.
        assertThat(group.pendingCount()).isEqualTo(1);
        cloud.runUntil(MINUTE);
        assertThat(group.inService()).filteredOn(Instance::applicationReady).hasSize(7);
        cloud.runUntil(3 * MINUTE);
        assertThat(group.inServiceCount()).isEqualTo(6);
        cloud.runUntil(HOUR);
        assertThat(lost.runIntervals()).containsExactly(new Instance.RunInterval(0, 5 * MINUTE));
        assertThat(group.ledger().count()).isEqualTo(7);
        assertThat(cloud.journalSince(0, "spot", "terminate"))
                .containsExactly(
                        "0 s us-east-1.a.spot.m5.large: capacity is wanted back: 1 instances",
                        "0 s us-east-1.a.web.1: rebalance recommendation",
                        "180 s us-east-1.a.web.1: interruption notice: capacity",
                        "180 s us-east-1.a.web.1: leaves before its interruption",
                        "300 s us-east-1.a.web.1: reclaimed");
    }

    @Test
    void triesAgainWhenNoPoolHasCapacity() {
        AutoScalingGroup group = group(3, "m5.large");
        pools.forEach(pool -> pool.reclaimShare(1, HOUR));
        cloud.runUntil(30 * MINUTE);
        assertThat(group.inServiceCount()).isZero();
        assertThat(cloud.journalSince(4 * MINUTE, "launch"))
                .anySatisfy(line -> assertThat(line).endsWith("web: fails in us-east-1.a: no Spot capacity"));
        cloud.runUntil(65 * MINUTE);
        assertThat(group.inServiceCount()).isEqualTo(3);
    }

    @Test
    void losesALaunchThatIsInterruptedBeforeItRuns() {
        cloud.launch = new Constant(5 * MINUTE);
        AutoScalingGroup group = group(3, "m5.large", "c5.large");
        group.setDesiredCapacity(4, "by hand");
        Instance interrupted = group.members().asList().get(3).instance();
        pools.forEach(pool -> pool.reclaimShare(1, 0));
        cloud.runUntil(20 * MINUTE);
        assertThat(group.inServiceCount()).isEqualTo(4);
        assertThat(group.ledger().count()).isEqualTo(8);
        assertThat(interrupted.runIntervals()).isEmpty();
    }

    @Test
    void isBilledTheIntegralOfThePriceAndNothingForAnInterruptedFirstHour() {
        base = 1;
        AutoScalingGroup group = group(4, "m5.large");
        cloud.runUntil(50 * MINUTE);
        pools.get(1).reclaimShare(1, 0);
        cloud.runUntil(50 * HOUR);
        pools.get(2).reclaimShare(1, 0);
        cloud.runUntil(72 * HOUR);
        BillBuilder builder = new BillBuilder(PriceBook.load(), HOUR / 2, 72 * HOUR);
        BigDecimal expected = BigDecimal.ZERO;
        int charged = 0;
        for (Map.Entry<InstanceLedger.Rate, List<Instance.RunInterval>> runs :
                group.ledger().chargedRuns().entrySet()) {
            SpotPool pool = runs.getKey().pool();
            if (pool == null) {
                continue;
            }
            builder.ec2("web").spotInstances(pool, runs.getValue());
            for (Instance.RunInterval run : runs.getValue()) {
                charged++;
                expected = expected.add(usdNanos(pool, Math.max(HOUR / 2, run.startNanos()), run.endNanos()));
            }
        }
        Bill bill = builder.build();
        assertThat(group.ledger().spotCount()).isEqualTo(5);
        assertThat(charged).isEqualTo(4);
        BigDecimal usd = expected.divide(BigDecimal.valueOf(HOUR), 12, RoundingMode.HALF_UP);
        // Three lines are rounded to a millionth each.
        assertThat(bill.total().subtract(usd).abs()).isLessThanOrEqualTo(new BigDecimal("0.0000015"));
        assertThat(bill.lines())
                .allSatisfy(line -> assertThat(line.item()).isEqualTo("m5.large Spot"))
                .hasSize(3);
    }

    /** Second by second, in dollars an hour times nanoseconds. */
    private static BigDecimal usdNanos(SpotPool pool, long startNanos, long endNanos) {
        BigDecimal sum = BigDecimal.ZERO;
        long end = Math.min(endNanos, 72 * HOUR);
        for (long second = startNanos; second < end; second += SECOND) {
            BigDecimal nanos = BigDecimal.valueOf(Math.min(SECOND, end - second));
            sum = sum.add(pool.prices().usdAt(second).multiply(nanos));
        }
        return sum;
    }
}
