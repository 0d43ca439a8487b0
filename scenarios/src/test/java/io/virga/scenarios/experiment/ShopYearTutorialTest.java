package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.virga.scenarios.result.CalendarCosts;
import io.virga.scenarios.result.CommitmentPolicy;
import io.virga.scenarios.result.CostEstimate;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.commitment.CommitmentTerm;
import io.virga.scenarios.spec.commitment.PaymentOption;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorial on a year of the shop are those that its runs give; {@code -Dgolden.update=true} writes them
 * anew, and then its words are to be read again.
 */
class ShopYearTutorialTest {
    private static final List<String> SPOT = List.of(
            "regions.us-east-1.spot={}",
            "resources.web.instanceTypes=[m5.large, m5a.large, m6i.large, m5n.large]",
            "resources.web.instancesDistribution="
                    + "{ onDemandBaseCapacity: 2, onDemandPercentageAboveBaseCapacity: 0% }");

    @Test
    void printsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | way to buy | a year, USD | of it for the servers, a month |
            |---|---|---|
            """);
        ScenarioSpec onDemand = load();
        List<CommitmentPolicy> policies = policies(onDemand);
        double without = addRow(table, "on demand", onDemand, policies.get(0));
        double plan = addRow(table, "a Compute Savings Plan", load(commitments(policies.get(2))), policies.get(2));
        double mix = addRow(table, "the best mix of commitments", load(commitments(policies.get(4))), policies.get(4));
        ScenarioSpec spot = load(SPOT.toArray(String[]::new));
        double onSpot = addRow(table, "Spot above two on demand", spot, null);
        TutorialFigures.check("shop-year.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(plan).isLessThan(without);
        assertThat(mix).isLessThan(plan);
        assertThat(onSpot).isLessThan(mix);
        // The year that the optimizer promised by the month is the one that the calendar then has.
        double promised = 12 * policies.get(4).saved().doubleValue();
        assertThat(without - mix).isCloseTo(promised, withPercentage(10));
    }

    private static ScenarioSpec load(String... sets) {
        return new Example("shop-year.yaml", List.of("simulate.replications=2")).load(sets);
    }

    private static List<CommitmentPolicy> policies(ScenarioSpec spec) {
        Experiment.Outcome outcome = new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()));
        return new CommitmentStudy(spec, outcome, CommitmentTerm.ONE_YEAR, PaymentOption.NO_UPFRONT, 0)
                .choices()
                .policies();
    }

    /** As the scenario would have them. */
    private static String commitments(CommitmentPolicy policy) {
        StringBuilder text = new StringBuilder("commitments={");
        for (int i = 0; i < policy.purchases().size(); i++) {
            CommitmentPolicy.Purchase purchase = policy.purchases().get(i);
            boolean compute = purchase.what().startsWith("Compute");
            String family = purchase.of().replaceAll(" .*", "");
            text.append(i == 0 ? " p" : ", p")
                    .append(i)
                    .append(": { type: ")
                    .append(compute ? "computeSavingsPlan" : "ec2InstanceSavingsPlan")
                    .append(compute ? "" : ", region: us-east-1, family: " + family)
                    .append(", commitment: ")
                    .append(purchase.quantity().toPlainString())
                    .append(" USD/h }");
        }
        return text.append(" }").toString();
    }

    private static double addRow(
            StringBuilder table, String way, ScenarioSpec spec, @Nullable CommitmentPolicy policy) {
        CalendarCosts year = new CalendarStudy(spec, 2).run(2027);
        CostEstimate standing = year.standing();
        table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f ± %,.0f | %s |\n",
                way,
                standing.usd(),
                Objects.requireNonNull(standing.high()).subtract(standing.usd()),
                policy == null ? "" : String.format(Locale.ROOT, "%.0f", policy.monthly())));
        return standing.usd().doubleValue();
    }
}
