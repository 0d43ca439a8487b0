package io.virga.reports.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.virga.reports.sample.SampleCommitments;
import io.virga.reports.sample.SampleResults;
import io.virga.reports.view.CostView.Group;
import io.virga.reports.view.CostView.Item;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Purchase;
import io.virga.scenarios.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CostViewTest {
    private static RunResult withLines(List<BillLine> lines) {
        return SampleCommitments.with(SampleResults.shop(), lines, List.of());
    }

    private static BillLine line(String resource, String cost) {
        return SampleCommitments.line(resource, Purchase.ON_DEMAND, resource, cost, "1", cost);
    }

    @Test
    void sharesAreOfWhatIsPaidAlsoWhereSomethingIsTakenOff() {
        List<BillLine> lines =
                new ArrayList<>(List.of(line("night", "2"), line("web", "6"), line("commitments", "-5")));
        CostView costs = CostView.from(withLines(lines));
        assertThat(costs.groups()).extracting(Group::name).containsExactly("web", "commitments", "night");
        assertThat(costs.groups()).extracting(Group::share).containsExactly(0.75, -0.625, 0.25);
    }

    @ParameterizedTest
    @EnumSource(CostBy.class)
    void groupsAndTheirItemsAddUpToTheTotalWhateverTheyAreAddedUpBy(CostBy by) {
        for (RunResult result :
                List.of(SampleCommitments.ofShop(), CashView.of(SampleCommitments.ofShop()), SampleResults.shop())) {
            double paid = result.bill().lines().stream()
                    .mapToDouble(line -> Math.max(0, line.cost().doubleValue()))
                    .sum();
            double sum = result.bill().lines().stream()
                    .mapToDouble(line -> line.cost().doubleValue())
                    .sum();
            CostView costs = CostView.from(result, by);
            double groups = costs.groups().stream().mapToDouble(Group::share).sum();
            assertThat(groups * paid).isCloseTo(sum, within(1e-9));
            for (Group group : costs.groups()) {
                assertThat(group.items().stream().mapToDouble(Item::share).sum())
                        .isCloseTo(group.share(), within(1e-12));
            }
        }
    }

    @Test
    void byPurchaseWhatCommitmentsPaidForIsTakenOffOnDemand() {
        CostView costs = CostView.from(SampleCommitments.ofShop(), CostBy.PURCHASE);
        assertThat(costs.groups())
                .extracting(Group::name, group -> group.cost().text())
                .containsExactly(
                        tuple("on demand", "USD 3.00"),
                        tuple("Capacity Reservations, unused", "USD 1.00"),
                        tuple("Reserved Instances", "USD 0.48"),
                        tuple("Savings Plans", "USD 0.45"),
                        tuple("Spot", "USD 0.30"),
                        tuple("Reserved Instances, unused", "USD 0.12"),
                        tuple("Savings Plans, unused", "USD 0.05"));
    }
}
