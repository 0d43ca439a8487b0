package io.virga.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.Bill;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostViewTest {
    private static RunResult withLines(List<BillLine> lines) {
        RunResult shop = SampleResults.shop();
        Bill bill = shop.bill();
        BigDecimal total = lines.stream().map(BillLine::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        Bill changed = new Bill(
                bill.currency(),
                total,
                bill.monthly(),
                bill.low(),
                bill.high(),
                bill.priceBook(),
                lines,
                bill.notMetered());
        return new RunResult(
                shop.formatVersion(),
                shop.scenario(),
                shop.simulate(),
                shop.metrics(),
                shop.objectives(),
                shop.recovery(),
                shop.whereTimeWent(),
                shop.timeline(),
                shop.events(),
                shop.faults(),
                changed,
                shop.assumptions(),
                shop.fingerprint());
    }

    private static BillLine line(String resource, String cost) {
        BigDecimal usd = new BigDecimal(cost);
        return new BillLine(
                "AmazonEC2", resource, "us-east-1.a", resource, usd, "instance-hour", BigDecimal.ONE, usd, "a list");
    }

    @Test
    void sharesAreOfWhatIsPaidAlsoWhereSomethingIsTakenOff() {
        List<BillLine> lines =
                new ArrayList<>(List.of(line("night", "2"), line("web", "6"), line("commitments", "-5")));
        CostView costs = CostView.from(withLines(lines));
        assertThat(costs.groups()).extracting(CostView.Group::name).containsExactly("web", "commitments", "night");
        assertThat(costs.groups()).extracting(CostView.Group::share).containsExactly(0.75, -0.625, 0.25);
    }
}
