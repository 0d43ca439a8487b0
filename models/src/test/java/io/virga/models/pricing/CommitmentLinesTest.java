package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.commitment.Commitments;
import io.virga.models.commitment.DiscountTable;
import io.virga.models.commitment.Payment;
import io.virga.models.commitment.ReservedInstance;
import io.virga.models.commitment.SavingsPlan;
import io.virga.models.commitment.Term;
import io.virga.models.commitment.UsageType;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentLinesTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final Term YEAR = new Term(1, Payment.NO_UPFRONT);
    private static final RunInterval ALWAYS = new RunInterval(0, Long.MAX_VALUE);

    private final PriceBook book = PriceBook.load();
    private final AvailabilityZone zone =
            new AvailabilityZone(Simulation.create(SimulationConfig.of(1, 0)), new Region("us-east-1"), "a", 0);

    private static Commitments commitments(int reserved, String usdAnHour) {
        return new Commitments(
                List.of(new ReservedInstance(
                        "night",
                        "m5.large",
                        "us-east-1",
                        null,
                        UsageType.LINUX,
                        false,
                        reserved,
                        new BigDecimal("0.060"),
                        YEAR)),
                List.of(new SavingsPlan("day", new SavingsPlan.Compute(), new BigDecimal(usdAnHour), YEAR)),
                DiscountTable.load());
    }

    private Bill bill(long from, long to, Commitments commitments, RunInterval... runs) {
        return new BillBuilder(book, from, to, commitments)
                .ec2("web")
                .instances(zone, "m5.large", List.of(runs))
                .build();
    }

    @Test
    void paysForWhatWasBoughtInsteadOfWhatItCovers() {
        Bill bill = bill(0, 24 * HOUR, commitments(2, "1.00"), ALWAYS, ALWAYS);
        // Two instances run all day on two reservations; the plan finds nothing left.
        assertThat(bill.total()).isEqualByComparingTo(new BigDecimal("26.88"));
        assertThat(bill.lines())
                .extracting(BillLine::item)
                .containsExactly(
                        "m5.large on-demand",
                        "m5.large Reserved Instances, 1 year, nothing upfront, used",
                        "Compute Savings Plan, 1 year, nothing upfront, unused",
                        "m5.large paid by commitments");
    }

    @Test
    void losesWhatAnHourDoesNotUse() {
        // For twelve hours two run, for twelve none: the reservations' other half is lost, and so is the plan.
        Bill bill = bill(
                0, 24 * HOUR, commitments(1, "0.071"), new RunInterval(0, 12 * HOUR), new RunInterval(0, 12 * HOUR));
        assertThat(bill.total()).isBetween(new BigDecimal("3.1439"), new BigDecimal("3.1455"));
        assertThat(quantity(bill, "m5.large Reserved Instances, 1 year, nothing upfront, unused"))
                .isEqualByComparingTo("12");
        assertThat(quantity(bill, "m5.large paid by commitments"))
                .isBetween(new BigDecimal("-24"), new BigDecimal("-23.9"));
    }

    private static BigDecimal quantity(Bill bill, String item) {
        return bill.lines().stream()
                .filter(line -> line.item().equals(item))
                .map(BillLine::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Four instances for a quarter of an hour each take one reservation's hour together, as in AWS's example. */
    @Test
    void addsUpWhatRunsInOneClockHour() {
        long quarter = HOUR / 4;
        Bill bill = bill(
                0,
                HOUR,
                commitments(1, "0.01"),
                new RunInterval(0, quarter),
                new RunInterval(quarter, 2 * quarter),
                new RunInterval(2 * quarter, 3 * quarter),
                new RunInterval(3 * quarter, HOUR));
        assertThat(quantity(bill, "m5.large paid by commitments")).isEqualByComparingTo("-1");
    }

    @Test
    void costsOfAdjoiningWindowsAddUpWhereAnHourIsNotCut() {
        Commitments commitments = commitments(1, "0.05");
        RunInterval[] runs = {new RunInterval(HOUR / 3, 5 * HOUR), new RunInterval(2 * HOUR, 7 * HOUR)};
        BigDecimal whole = bill(0, 8 * HOUR, commitments, runs).total();
        BigDecimal parts = bill(0, 3 * HOUR, commitments, runs)
                .total()
                .add(bill(3 * HOUR, 8 * HOUR, commitments, runs).total());
        assertThat(whole.subtract(parts).abs()).isLessThan(new BigDecimal("0.00001"));
    }

    @Test
    void commitsForAPartOfAnHourOnly() {
        Bill bill = bill(HOUR / 2, HOUR, commitments(1, "0.05"));
        assertThat(bill.total()).isEqualByComparingTo("0.055");
    }

    @Test
    void leavesTheBillAsItIsWithoutCommitments() {
        Bill without = bill(0, 5 * HOUR, Commitments.NONE, ALWAYS);
        assertThat(without.lines()).hasSize(1);
        assertThat(without.total()).isEqualByComparingTo("0.48");
    }
}
