package io.virga.models.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.commitment.SavingsPlan.Compute;
import io.virga.models.commitment.SavingsPlan.Ec2Instance;
import io.virga.models.commitment.UsageType.Service;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The worked examples of AWS, exactly: Savings Plans User Guide, "Understanding how Savings Plans apply to your usage"; EC2
 * User Guide, "How Reserved Instances are applied" and "Examples of applying Reserved Instances".
 */
class CommittedHourValidationTest {
    private static final Term ONE_YEAR = new Term(1, Payment.NO_UPFRONT);
    private static final String ZONE = "us-east-1.a";

    private static final UsageType R5 = UsageType.instances(ZONE, "r5.4xlarge", new BigDecimal("1.00"));
    private static final UsageType M5 =
            new UsageType(Service.EC2, ZONE, "m5.24xlarge", "Windows", true, new BigDecimal("10.00"));
    private static final UsageType VCPU = other(Service.FARGATE, "vCPU-hours", "0.04");
    private static final UsageType MEMORY = other(Service.FARGATE, "GB-hours", "0.004");
    private static final UsageType REQUESTS = other(Service.LAMBDA, "million requests", "0.20");
    private static final UsageType DURATION = other(Service.LAMBDA, "GB-seconds", "0.000015");

    private final Map<UsageType, BigDecimal> guide = new LinkedHashMap<>();
    private final Map<UsageType, BigDecimal> usage = new LinkedHashMap<>();

    CommittedHourValidationTest() {
        guide.put(R5, BigDecimal.valueOf(4));
        guide.put(M5, BigDecimal.ONE);
        guide.put(VCPU, BigDecimal.valueOf(400));
        guide.put(MEMORY, BigDecimal.valueOf(1600));
        guide.put(REQUESTS, BigDecimal.ONE);
        guide.put(DURATION, BigDecimal.valueOf(1_500_000));
    }

    private static UsageType other(Service service, String item, String usd) {
        return new UsageType(service, "us-east-1", item, "", false, new BigDecimal(usd));
    }

    private static @Nullable BigDecimal guideRate(SavingsPlan plan, UsageType usage) {
        boolean compute = plan.scope() instanceof Compute;
        return switch (usage.item()) {
            case "r5.4xlarge" -> new BigDecimal(compute ? "0.70" : "0.60");
            case "m5.24xlarge" -> new BigDecimal(compute ? "8.20" : "7.80");
            case "vCPU-hours" -> new BigDecimal("0.03");
            case "GB-hours" -> new BigDecimal("0.003");
            case "million requests" -> new BigDecimal("0.20");
            case "GB-seconds" -> new BigDecimal("0.00001275");
            default -> null;
        };
    }

    private static CommittedHour hour(Map<UsageType, BigDecimal> usage, SavingsPlan... plans) {
        return CommittedHour.of(
                usage, new Commitments(List.of(), List.of(plans), CommittedHourValidationTest::guideRate));
    }

    private static SavingsPlan compute(String usdAnHour) {
        return new SavingsPlan("compute", new Compute(), new BigDecimal(usdAnHour), ONE_YEAR);
    }

    private static SavingsPlan ofFamily(String family, String usdAnHour) {
        return new SavingsPlan(family, new Ec2Instance(family, "us-east-1"), new BigDecimal(usdAnHour), ONE_YEAR);
    }

    private static ReservedInstance reserved(String type, int count) {
        return new ReservedInstance(
                "reserved " + type,
                type,
                "us-east-1",
                null,
                UsageType.LINUX,
                false,
                count,
                new BigDecimal("0.01"),
                ONE_YEAR);
    }

    private UsageType run(String zone, String type, String hours) {
        UsageType instances = UsageType.instances(zone, type, new BigDecimal("0.10"));
        usage.put(instances, new BigDecimal(hours));
        return instances;
    }

    private CommittedHour reservedHour(ReservedInstance... reserved) {
        return CommittedHour.of(usage, new Commitments(List.of(reserved), List.of(), (plan, type) -> null));
    }

    private static BigDecimal cents(BigDecimal usd) {
        return usd.setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void costsThePriceOnDemandWithoutAPlan() {
        assertThat(hour(guide).onDemandUsd()).isEqualByComparingTo("59.10");
    }

    @Test
    void losesWhatIsNotUsedOfALargePlan() {
        SavingsPlan plan = compute("50.00");
        CommittedHour hour = hour(guide, plan);
        assertThat(hour.usedUsd(plan)).isEqualByComparingTo("47.125");
        assertThat(hour.onDemandUsd()).isEqualByComparingTo("0");
    }

    @Test
    void appliesToTheLargestDiscountFirst() {
        CommittedHour hour = hour(guide, compute("2.00"));
        assertThat(cents(hour.onDemandUsd())).isEqualByComparingTo("56.24");
        assertThat(hour.onDemand(R5).setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("1.143");
    }

    @Test
    void appliesToTheLowerRateFirstAmongEqualDiscounts() {
        CommittedHour hour = hour(guide, compute("19.60"));
        assertThat(cents(hour.onDemandUsd())).isEqualByComparingTo("32.70");
        assertThat(cents(hour.onDemand(MEMORY))).isEqualByComparingTo("0");
    }

    @Test
    void appliesThePlanOfAFamilyBeforeTheOneOfEverything() {
        SavingsPlan r5 = ofFamily("r5", "2.40");
        SavingsPlan all = compute("8.20");
        CommittedHour hour = hour(guide, all, r5);
        assertThat(hour.usedUsd(r5)).isEqualByComparingTo("2.40");
        assertThat(hour.onDemand(R5)).isEqualByComparingTo("0");
        // Fargate is discounted by a quarter, before the instance by 18%: 4.80 for memory, 3.40 of 12 for processors.
        assertThat(hour.onDemand(M5)).isEqualByComparingTo("1");
        assertThat(cents(hour.onDemandUsd())).isEqualByComparingTo(cents(new BigDecimal("44.166667")));
    }

    @Test
    void appliesNoPlanToOtherRegions() {
        UsageType elsewhere = UsageType.instances("eu-west-1.a", "r5.4xlarge", BigDecimal.ONE);
        SavingsPlan r5 = ofFamily("r5", "2.40");
        CommittedHour hour = hour(Map.of(elsewhere, BigDecimal.ONE), r5);
        assertThat(hour.usedUsd(r5)).isEqualByComparingTo("0");
        assertThat(hour.onDemandUsd()).isEqualByComparingTo("1");
    }

    @Test
    void coversOtherSizesOfAFamilyByNormalizedUnits() {
        UsageType xlarge = run(ZONE, "m4.xlarge", "2");
        assertThat(reservedHour(reserved("m4.large", 4)).onDemand(xlarge)).isEqualByComparingTo("0");
    }

    @Test
    void coversHalfOfALargerSize() {
        UsageType xlarge = run(ZONE, "c4.xlarge", "1");
        assertThat(reservedHour(reserved("c4.large", 1)).onDemand(xlarge)).isEqualByComparingTo("0.5");
    }

    @Test
    void coversTwoOfASmallerSize() {
        UsageType small = run(ZONE, "t2.small", "2");
        assertThat(reservedHour(reserved("t2.medium", 1)).onDemand(small)).isEqualByComparingTo("0");
    }

    @Test
    void coversTheSmallestSizesFirst() {
        UsageType xlarge = run(ZONE, "m3.xlarge", "2");
        UsageType large = run("us-east-1.b", "m3.large", "2");
        CommittedHour hour = reservedHour(reserved("m3.2xlarge", 1));
        assertThat(hour.onDemand(large)).isEqualByComparingTo("0");
        assertThat(hour.onDemand(xlarge)).isEqualByComparingTo("1");
    }

    @Test
    void coversOneHourInAClockHourHoweverManyRun() {
        UsageType together = run(ZONE, "m4.xlarge", "4");
        ReservedInstance one = reserved("m4.xlarge", 1);
        assertThat(reservedHour(one).onDemand(together)).isEqualByComparingTo("3");
        usage.clear();
        UsageType inTurn = run(ZONE, "m4.xlarge", "1.00");
        CommittedHour hour = reservedHour(one);
        assertThat(hour.onDemand(inTurn)).isEqualByComparingTo("0");
        assertThat(hour.usedUnits(one)).isEqualByComparingTo("8");
    }

    @Test
    void appliesZonalOnesFirstAndToTheirExactTypeAndZoneOnly() {
        UsageType here = run(ZONE, "m4.large", "1");
        UsageType there = run("us-east-1.b", "m4.large", "1");
        ReservedInstance zonal = new ReservedInstance(
                "zonal", "m4.large", "us-east-1", ZONE, UsageType.LINUX, false, 2, BigDecimal.ONE, ONE_YEAR);
        CommittedHour hour = reservedHour(reserved("m4.large", 1), zonal);
        assertThat(hour.usedUnits(zonal)).isEqualByComparingTo("1");
        assertThat(hour.onDemand(here)).isEqualByComparingTo("0");
        assertThat(hour.onDemand(there)).isEqualByComparingTo("0");
    }

    @Test
    void keepsSizesApartWhereTheyAreNotFlexible() {
        UsageType other = run(ZONE, "g4dn.2xlarge", "1");
        UsageType same = run(ZONE, "g4dn.xlarge", "1");
        CommittedHour hour = reservedHour(reserved("g4dn.xlarge", 4));
        assertThat(hour.onDemand(other)).isEqualByComparingTo("1");
        assertThat(hour.onDemand(same)).isEqualByComparingTo("0");
    }

    @Test
    void spreadsWhatIsPaidAtTheStartOverTheTerm() {
        // c5.xlarge with Windows in Tokyo under a Compute Savings Plan for a year, by AWS's calculator.
        assertThat(new Term(1, Payment.NO_UPFRONT)
                        .recurringUsd(new BigDecimal("0.361"))
                        .multiply(BigDecimal.valueOf(8760)))
                .isEqualByComparingTo("3162.36");
        Term partial = new Term(1, Payment.PARTIAL_UPFRONT);
        assertThat(partial.upfrontUsd(new BigDecimal("0.352"))).isEqualByComparingTo("1541.76");
        assertThat(partial.recurringUsd(new BigDecimal("0.352"))).isEqualByComparingTo("0.176");
        Term all = new Term(1, Payment.ALL_UPFRONT);
        assertThat(all.upfrontUsd(new BigDecimal("0.349"))).isEqualByComparingTo("3057.24");
        assertThat(all.recurringUsd(new BigDecimal("0.349"))).isEqualByComparingTo("0");
    }

    @Test
    void paysForCommitmentsUsedOrNot() {
        Commitments commitments =
                new Commitments(List.of(reserved("m4.large", 3)), List.of(compute("2.50")), (plan, type) -> null);
        assertThat(commitments.usdAnHour()).isEqualByComparingTo("2.53");
    }
}
