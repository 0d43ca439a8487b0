package io.virga.models.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of Lambda's pricing page (us-east-1, x86) and of infracost, to the cent. */
class LambdaBillTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final long MONTH = 730 * HOUR;

    private final BillBuilder builder = new BillBuilder(PriceBook.load(), 0, MONTH);

    private LambdaBill lambda(long memoryMib) {
        return new LambdaBill("f", "us-east-1", false, memoryMib, builder);
    }

    private List<String> costs() {
        return builder.build().lines().stream()
                .map(line -> line.cost().setScale(2, RoundingMode.HALF_UP).toPlainString())
                .toList();
    }

    private BigDecimal total() {
        return builder.build().total().setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void threeMillionRequestsBeyondTheFreeTier() {
        builder.withFreeTier();
        lambda(1_536).onDemand(3_000_000, 3_000_000L * 120);
        assertThat(costs()).containsExactly("0.40", "2.33");
        assertThat(total()).isEqualByComparingTo("2.73");
    }

    /** The page has 249.49, the sum of amounts that it rounded first. */
    @Test
    void tenThousandRequestsAnHourForAMonthWithoutFreeTier() {
        lambda(1_024).onDemand(7_440_000, 7_440_000L * 2_000);
        assertThat(costs()).containsExactly("1.49", "248.00");
        assertThat(total()).isEqualByComparingTo("249.49");
    }

    @Test
    void storageBeyondFiveHundredAndTwelveMegabytes() {
        builder.withFreeTier();
        long millis = 6_000_000L * 280;
        lambda(4_096).onDemand(6_000_000, millis).ephemeralStorage(2_048, millis);
        assertThat(costs()).containsExactly("1.00", "105.33", "0.08");
    }

    @Test
    void provisionedConcurrencyForADay() {
        lambda(4_096).provisioned(2_000_000, 2_000_000L * 280).provisionedConcurrency(7.0 * 24 * HOUR);
        assertThat(costs()).containsExactly("0.40", "21.78", "10.08");
        assertThat(total()).isEqualByComparingTo("32.26");
    }

    @Test
    void gigabyteSecondsFallIntoTiers() {
        long gigabyteSeconds = 6_000_000_000L + 9_000_000_000L + 46_440_000_000L;
        lambda(1_024).onDemand(15_000_000_000L, gigabyteSeconds * 1_000);
        assertThat(costs()).containsExactly("3000.00", "100000.20", "135000.00", "619203.10");
    }

    @Test
    void armCostsAFifthLess() {
        new LambdaBill("f", "us-east-1", true, 1_024, builder)
                .provisionedConcurrency(9_000_000 * 1e9)
                .provisioned(0, 1_750_000_000L);
        assertThat(costs()).containsExactly("30.00", "13.61");
    }

    @Test
    void aWindowGetsItsPartOfTheFreeTierAndResourcesShareIt() {
        BillBuilder half = new BillBuilder(PriceBook.load(), 0, MONTH / 2).withFreeTier();
        new LambdaBill("first", "us-east-1", false, 1_024, half).onDemand(400_000, 0);
        new LambdaBill("second", "us-east-1", false, 1_024, half).onDemand(400_000, 0);
        assertThat(half.build().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.quantity()).isEqualByComparingTo("300000"));
    }
}
