package io.virga.models.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DiscountTableTest {
    private final DiscountTable table = DiscountTable.load();
    private final UsageType m5 = UsageType.instances("us-east-1.a", "m5.large", new BigDecimal("0.096"));

    private static SavingsPlan plan(SavingsPlan.Scope scope, Term term) {
        return new SavingsPlan("plan", scope, BigDecimal.ONE, term);
    }

    /** The price list of 2021 has 0.060 for a year without upfront and 0.071 for the convertible one. */
    @Test
    void tellsTheListedRatesOfBothKindsOfPlans() {
        Term year = new Term(1, Payment.NO_UPFRONT);
        assertThat(table.usd(plan(new SavingsPlan.Ec2Instance("m5", "us-east-1"), year), m5))
                .isEqualByComparingTo("0.060");
        assertThat(table.usd(plan(new SavingsPlan.Compute(), year), m5))
                .isBetween(new BigDecimal("0.0709"), new BigDecimal("0.0711"));
        assertThat(table.reservedUsd("m5", year, new BigDecimal("0.096"))).isEqualByComparingTo("0.060");
    }

    @Test
    void costsLessTheMoreIsCommitted() {
        BigDecimal least = BigDecimal.ONE;
        for (int years : new int[] {1, 3}) {
            for (Payment payment : Payment.values()) {
                BigDecimal usd = table.reservedUsd("m5", new Term(years, payment), new BigDecimal("0.096"));
                assertThat(usd).isNotNull().isLessThan(least);
                least = usd;
            }
        }
    }

    @Test
    void hasNoRateForWhatItDoesNotKnow() {
        SavingsPlan plan = plan(new SavingsPlan.Compute(), new Term(1, Payment.NO_UPFRONT));
        assertThat(table.usd(plan, UsageType.instances("us-east-1.a", "zz9.large", BigDecimal.ONE)))
                .isNull();
        UsageType windows = new UsageType(
                UsageType.Service.EC2, "us-east-1.a", "m5.large", "Windows", false, new BigDecimal("0.188"));
        assertThat(table.usd(plan, windows)).isNull();
    }

    @Test
    void tellsWhichDiscountsAreAssumed() {
        assertThat(table.isAssumed("m7g")).isTrue();
        assertThat(table.isAssumed("m5")).isFalse();
    }
}
