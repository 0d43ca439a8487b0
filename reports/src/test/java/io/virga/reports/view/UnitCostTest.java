package io.virga.reports.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.reports.sample.SampleCommitments;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.Purchase;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.TimeShare;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UnitCostTest {
    private static final RunResult SHOP = SampleResults.shop();

    private static double served(String of, String resource) {
        return SHOP.whereTimeWent().stream()
                .filter(share -> (share.workload() + "." + share.requestClass()).equals(of))
                .filter(share ->
                        share.resource().equals(resource) && share.phase().equals("served"))
                .mapToDouble(TimeShare::seconds)
                .sum();
    }

    private static Map<String, UnitCost> costs(BillLine... lines) {
        return UnitCost.from(SampleCommitments.with(SHOP, List.of(lines), List.of())).stream()
                .collect(Collectors.toMap(UnitCost::of, cost -> cost));
    }

    private static BillLine line(String resource, String cost) {
        return SampleCommitments.line(resource, Purchase.ON_DEMAND, "m5.large on-demand", cost, "1", cost);
    }

    private static double perThousand(Map<String, UnitCost> costs, String of) {
        return Objects.requireNonNull(costs.get(of)).perThousand().doubleValue();
    }

    @Test
    void costsTimesRequestsAddUpToTheBill() {
        double sum = costs(line("web", "100"), line("db", "40"), line("us-east-1.a", "10")).values().stream()
                .mapToDouble(cost -> cost.requests() * cost.perThousand().doubleValue() / 1_000)
                .sum();
        assertThat(sum).isCloseTo(150, within(0.5));
    }

    @Test
    void aResourceIsPaidForByTheTimeThatItServedEachClass() {
        Map<String, UnitCost> costs = costs(line("web", "100"));
        assertThat(costs).hasSizeGreaterThan(1);
        String first = costs.keySet().iterator().next();
        double each = perThousand(costs, first) / served(first, "web");
        costs.forEach((of, cost) -> assertThat(cost.perThousand().doubleValue() / served(of, "web"))
                .as(of)
                .isCloseTo(each, within(each * 1e-3)));
    }

    @Test
    void whatServesNobodyIsPaidForAsTheRestIs() {
        Map<String, UnitCost> alone = costs(line("web", "100"));
        costs(line("web", "100"), line("spare", "50"))
                .forEach((of, cost) -> assertThat(cost.perThousand().doubleValue())
                        .isCloseTo(1.5 * perThousand(alone, of), within(1e-4)));
    }
}
