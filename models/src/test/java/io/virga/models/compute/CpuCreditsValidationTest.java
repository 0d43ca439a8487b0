package io.virga.models.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The credit table, and the worked examples of the EC2 User Guide ("Unlimited mode examples", "Standard mode examples").
 * Every figure is exact; where the guide rounds, the exact figure stands here and the guide's beside it.
 */
class CpuCreditsValidationTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final BurstableTypes TYPES = BurstableTypes.load();

    private long nowNanos;

    private static BurstableType type(String name) {
        BurstableType type = TYPES.find(name);
        assertThat(type).as(name).isNotNull();
        return Objects.requireNonNull(type);
    }

    private static CreditAccount account(String type, CreditMode mode) {
        CreditAccount account = new CreditAccount(type(type), mode, 0);
        account.start(0);
        return account;
    }

    /** Runs on for some hours at a CPUUtilization, the mean over the vCPUs. */
    private void run(CreditAccount account, int hours, String percent) {
        account.demand(milliVcpus(account, percent), nowNanos);
        nowNanos += hours * HOUR;
        account.advance(nowNanos);
    }

    private static int milliVcpus(CreditAccount account, String percent) {
        return new BigDecimal(percent)
                .multiply(BigDecimal.valueOf(10L * account.type().vcpus()))
                .intValueExact();
    }

    private static void assertCredits(BigDecimal actual, String expected) {
        assertThat(actual).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "t3.nano, 6, 144, 2, 5",
        "t3.small, 24, 576, 2, 20",
        "t3.large, 36, 864, 2, 30",
        "t3.2xlarge, 192, 4608, 8, 40",
        "t2.micro, 6, 144, 1, 10",
        "t2.xlarge, 54, 1296, 4, 22.5",
        "t2.2xlarge, 81.6, 1958.4, 8, 17",
        "t4g.xlarge, 96, 2304, 4, 40"
    })
    void earnsByTheCreditTable(String name, String perHour, String most, int vcpus, String baselinePercent) {
        CreditAccount account = account(name, CreditMode.UNLIMITED);
        run(account, 1, "0");
        assertCredits(account.balance(), perHour);
        run(account, 47, "0");
        assertCredits(account.balance(), most);
        run(account, 5, baselinePercent);
        assertCredits(account.balance(), most);
        assertThat(account.type().vcpus()).isEqualTo(vcpus);
    }

    /** Seconds from a full balance at 100% until nothing is left: capacity / (all vCPUs - baseline). */
    @ParameterizedTest
    @CsvSource({"t3.small, 21600", "t3.large, 37028.571428571", "t3.2xlarge, 57600", "t3.nano, 4547.368421053"})
    void aFullBalanceLastsToTheNanosecond(String name, BigDecimal seconds) {
        CreditAccount account = account(name, CreditMode.STANDARD);
        account.fill(BigDecimal.ONE);
        account.demand(1_000 * account.type().vcpus(), 0);
        BigDecimal nanos = seconds.movePointRight(9).setScale(0, RoundingMode.UP);
        assertThat(account.nanosUntilChange()).isBetween(nanos.longValueExact(), nanos.longValueExact() + 1);
        account.advance(account.nanosUntilChange() - 1);
        assertThat(account.isThrottled()).isFalse();
        account.advance(nanos.longValueExact() + 1);
        assertThat(account.isThrottled()).isTrue();
        assertCredits(account.balance(), "0");
    }

    @Test
    void followsTheUnlimitedExample() {
        CreditAccount account = account("t3.nano", CreditMode.UNLIMITED);
        run(account, 24, "0");
        assertCredits(account.balance(), "144");
        run(account, 12, "2.5");
        assertCredits(account.balance(), "144");
        run(account, 24, "7");
        assertCredits(account.balance(), "86.4");
        run(account, 12, "2.5");
        assertCredits(account.balance(), "122.4"); // the guide: 122
        assertCredits(account.charged(), "0");
        run(account, 5, "100");
        assertCredits(account.balance(), "0");
        assertCredits(account.surplus(), "144");
        assertCredits(account.charged(), "303.6"); // the guide: 448 - 144 = 304
        assertThat(account.charged().divide(new BigDecimal("60")).multiply(new BigDecimal("0.05")))
                .isEqualByComparingTo("0.253");
        run(account, 13, "5");
        assertCredits(account.surplus(), "144");
        run(account, 24, "0");
        assertCredits(account.surplus(), "0");
        assertCredits(account.balance(), "0");
        assertCredits(account.charged(), "303.6");
    }

    @Test
    void followsTheStandardExample() {
        CreditAccount account = account("t3.nano", CreditMode.STANDARD);
        run(account, 24, "0");
        run(account, 12, "2.5");
        assertCredits(account.balance(), "144");
        run(account, 24, "7");
        assertCredits(account.balance(), "86.4");
        run(account, 12, "2.5");
        assertCredits(account.balance(), "122.4");
        account.demand(milliVcpus(account, "60"), nowNanos);
        // 122.4 credits at 66 an hour: 1.855 hours, 6676.36... seconds.
        assertThat(account.nanosUntilChange()).isEqualTo(6_676_363_636_364L);
        run(account, 2, "60");
        assertCredits(account.balance(), "0");
        assertThat(account.isThrottled()).isTrue();
        assertThat(account.usedMilliVcpus()).isEqualTo(100); // 5% of each vCPU
        run(account, 14, "5");
        assertCredits(account.balance(), "0");
        run(account, 24, "0");
        assertThat(account.balance().setScale(9, RoundingMode.HALF_UP)).isEqualByComparingTo("144");
    }

    @Test
    void isEmptyAtTheSecondTheGuideSaysWhenAllIsAsked() {
        CreditAccount account = account("t3.nano", CreditMode.STANDARD);
        account.fill(new BigDecimal("0.85")); // 122.4 of 144
        account.demand(2_000, 0);
        // 122.4 credits at 114 an hour: 1.0737 hours.
        assertThat(account.nanosUntilChange()).isEqualTo(3_865_263_157_895L);
        run(account, 2, "100");
        assertCredits(account.balance(), "0");
    }

    @Test
    void followsTheExampleOfLaunchCredits() {
        CreditAccount account = account("t2.nano", CreditMode.STANDARD);
        account.grantLaunchCredits();
        run(account, 24, "0");
        assertCredits(account.balance(), "102");
        run(account, 12, "0");
        assertCredits(account.balance(), "102");
        run(account, 25, "2");
        assertCredits(account.balance(), "72");
        run(account, 11, "2");
        assertCredits(account.balance(), "72");
        run(account, 3, "20");
        assertCredits(account.balance(), "45");
        run(account, 15, "2");
        assertCredits(account.balance(), "72");
        run(account, 6, "0");
        assertCredits(account.balance(), "72");
    }

    @Test
    void anIdleT2MicroHoldsItsEarningsOfADayAndItsLaunchCredits() {
        CreditAccount account = account("t2.micro", CreditMode.STANDARD);
        account.grantLaunchCredits();
        run(account, 24, "0");
        assertCredits(account.balance(), "174");
    }

    /** The T2 unlimited example: 25 surplus credits beyond the earnings of a day cost $0.021. */
    @Test
    void chargesWhatIsBeyondTheEarningsOfADay() {
        CreditAccount account = account("t2.small", CreditMode.UNLIMITED);
        // 288 credits are the earnings of a day; 100% spends 48 an hour more than it earns.
        run(account, 6, "100");
        assertCredits(account.surplus(), "288");
        assertCredits(account.charged(), "0");
        account.advance(nowNanos += HOUR * 25 / 48);
        assertCredits(account.charged(), "0"); // the hour has not ended
        account.demand(milliVcpus(account, "20"), nowNanos);
        account.advance(nowNanos += HOUR * 23 / 48);
        assertCredits(account.charged(), "25");
        assertCredits(account.surplus(), "288");
        assertThat(account.charged()
                        .multiply(new BigDecimal("0.05"))
                        .divide(new BigDecimal("60"), 3, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.021");
    }

    /** The guide's break-even: at a mean of 42.5% a t3.large at $0.0835 an hour costs what an m5.large costs, $0.096. */
    @Test
    void anUnlimitedT3LargeCostsAsMuchAsAnM5LargeAtTheBreakEven() {
        assertThat(hourlyDollars("42.5")).isEqualByComparingTo("0.096");
        assertThat(hourlyDollars("42.4")).isLessThan(new BigDecimal("0.096"));
        assertThat(hourlyDollars("42.6")).isGreaterThan(new BigDecimal("0.096"));
    }

    /** What a t3.large costs an hour in the long run, when the surplus that is free is used up. */
    private BigDecimal hourlyDollars(String percent) {
        nowNanos = 0;
        CreditAccount account = account("t3.large", CreditMode.UNLIMITED);
        run(account, 48, "100");
        BigDecimal chargedBefore = account.charged();
        run(account, 10, percent);
        BigDecimal chargedAnHour = account.charged().subtract(chargedBefore).movePointLeft(1);
        return new BigDecimal("0.0835")
                .add(chargedAnHour
                        .multiply(new BigDecimal("0.05"))
                        .divide(new BigDecimal("60"), 10, RoundingMode.HALF_UP));
    }
}
