package io.virga.reports.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.virga.reports.sample.SampleCommitments;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CashViewTest {
    private final RunResult amortized = SampleCommitments.ofShop();
    private final Bill cash = CashView.of(amortized).bill();

    private static BigDecimal sum(Bill bill) {
        return bill.lines().stream().map(BillLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void whatIsPaidUpfrontStandsInFullAndTheRestByTheHours() {
        assertThat(cash.lines().stream().filter(line -> line.purchase().isCommitment()))
                .extracting(BillLine::item, line -> line.cost().toPlainString())
                .containsExactly(
                        tuple("m5.large reserved, upfront", "262.80"),
                        tuple("m5.large reserved, recurring", "0.30"),
                        tuple("plan, recurring", "0.50"));
    }

    @Test
    void linesAddUpToTheTotalInBothViews() {
        assertThat(sum(amortized.bill())).isEqualByComparingTo(amortized.bill().total());
        assertThat(sum(cash)).isEqualByComparingTo(cash.total());
        // 5.40 with 1.10 of commitments becomes 4.30 and 262.80 + 0.30 + 0.50.
        assertThat(cash.total()).isEqualByComparingTo("267.90");
    }

    @Test
    void aMonthPaysUpfrontOnce() {
        assertThat(cash.monthly())
                .isEqualByComparingTo(
                        new BigDecimal("5.10").multiply(new BigDecimal("73")).add(new BigDecimal("262.80")));
    }

    @Test
    void isTheSameWithoutCommitments() {
        RunResult shop = SampleResults.shop();
        assertThat(CashView.of(shop).bill().lines()).isEqualTo(shop.bill().lines());
        assertThat(CashView.of(shop).bill().monthly())
                .isEqualByComparingTo(shop.bill().monthly());
    }
}
