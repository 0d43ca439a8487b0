package io.virga.models.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CreditAccountTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final long DAY = 24 * HOUR;
    private static final BurstableTypes TYPES = BurstableTypes.load();

    private static CreditAccount account(String type, CreditMode mode) {
        return account(type, mode, 0);
    }

    private static CreditAccount account(String type, CreditMode mode, long hourStartNanos) {
        CreditAccount account = new CreditAccount(Objects.requireNonNull(TYPES.find(type)), mode, hourStartNanos);
        account.start(0);
        return account;
    }

    @Test
    void t3KeepsItsBalanceForSevenDaysWhenStopped() {
        CreditAccount account = account("t3.nano", CreditMode.STANDARD);
        account.advance(DAY);
        account.stop(DAY);
        assertThat(account.balance()).isEqualByComparingTo("144");
        account.start(8 * DAY);
        assertThat(account.balance()).isEqualByComparingTo("144");
        account.stop(8 * DAY);
        account.start(15 * DAY + 1);
        assertThat(account.balance()).isEqualByComparingTo("0");
    }

    @Test
    void t2LosesItsBalanceWhenStoppedAndEarnsNothingMeanwhile() {
        CreditAccount account = account("t2.nano", CreditMode.STANDARD);
        account.grantLaunchCredits();
        account.stop(DAY);
        assertThat(account.balance()).isEqualByComparingTo("0");
        account.start(2 * DAY);
        assertThat(account.balance()).isEqualByComparingTo("0");
        account.advance(2 * DAY + HOUR);
        assertThat(account.balance()).isEqualByComparingTo("3");
    }

    @Test
    void surplusIsChargedWhenItStops() {
        CreditAccount account = account("t3.nano", CreditMode.UNLIMITED);
        account.demand(1_100, 0);
        account.stop(HOUR / 2);
        assertThat(account.charged()).isEqualByComparingTo("30");
        assertThat(account.surplus()).isEqualByComparingTo("0");
        assertThat(account.used()).isEqualByComparingTo("33");
    }

    @Test
    void surplusIsChargedWhenItTurnsToStandardMode() {
        CreditAccount account = account("t3.nano", CreditMode.UNLIMITED);
        account.demand(1_100, 0);
        account.turnTo(CreditMode.STANDARD, HOUR);
        assertThat(account.charged()).isEqualByComparingTo("60");
        assertThat(account.isThrottled()).isTrue();
        account.turnTo(CreditMode.UNLIMITED, HOUR);
        assertThat(account.isThrottled()).isFalse();
        account.advance(2 * HOUR);
        assertThat(account.surplus()).isEqualByComparingTo("60");
    }

    @Test
    void whatItEarnsPaysTheSurplusBeforeItAccrues() {
        CreditAccount account = account("t3.nano", CreditMode.UNLIMITED);
        account.demand(1_100, 0);
        account.demand(0, HOUR / 10);
        assertThat(account.surplus()).isEqualByComparingTo("6");
        account.advance(HOUR / 10 + 2 * HOUR);
        assertThat(account.surplus()).isEqualByComparingTo("0");
        assertThat(account.balance()).isEqualByComparingTo("6");
    }

    @Test
    void chargesAtTheEndOfTheHour() {
        CreditAccount account = account("t3.nano", CreditMode.UNLIMITED, HOUR / 4);
        account.demand(2_000, 0);
        long now = DAY + HOUR / 4;
        account.advance(now - 1);
        BigDecimal before = account.charged();
        account.advance(now);
        assertThat(account.charged().subtract(before)).isEqualByComparingTo("114");
    }

    @Test
    void aYearOfAllVcpusIsExact() {
        CreditAccount account = account("t3.2xlarge", CreditMode.UNLIMITED);
        account.demand(8_000, 0);
        account.advance(365 * DAY);
        // 480 credits an hour are spent and 192 earned; 4608 are still surplus.
        assertThat(account.charged()).isEqualByComparingTo(String.valueOf(365 * 24 * 288 - 4_608));
        account.demand(0, 365 * DAY);
        account.advance(2 * 365 * DAY);
        assertThat(account.balance()).isEqualByComparingTo("4608");
    }

    @Test
    void manyShortStepsAreTheSameAsALongOne() {
        CreditAccount steps = account("t2.2xlarge", CreditMode.STANDARD);
        CreditAccount one = account("t2.2xlarge", CreditMode.STANDARD);
        steps.grantLaunchCredits();
        one.grantLaunchCredits();
        steps.demand(7_777, 0);
        one.demand(7_777, 0);
        long now = 0;
        while (now < HOUR) {
            now += 777_777_777L;
            steps.advance(now);
        }
        one.advance(now);
        assertThat(steps.balance()).isEqualTo(one.balance());
        assertThat(steps.used()).isEqualTo(one.used());
        assertThat(steps.isThrottled()).isTrue();
    }

    @Test
    void launchCreditsAreGrantedAHundredTimesADay() {
        LaunchCreditQuota quota = new LaunchCreditQuota();
        for (int i = 0; i < LaunchCreditQuota.STARTS; i++) {
            assertThat(quota.take(i)).isTrue();
        }
        assertThat(quota.take(DAY - 1)).isFalse();
        assertThat(quota.take(DAY)).isTrue();
        assertThat(quota.take(DAY)).isFalse();
    }

    @Test
    void refusesToUseMoreThanThereIs() {
        CreditAccount account = account("t3.nano", CreditMode.STANDARD);
        assertThatThrownBy(() -> account.demand(2_001, 0)).hasMessageContaining("t3.nano has 2 vCPUs");
    }
}
