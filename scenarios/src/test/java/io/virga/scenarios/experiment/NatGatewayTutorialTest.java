package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorial on NAT gateways are those that its runs give; {@code -Dgolden.update=true} writes them anew, and
 * then its words are to be read again.
 */
class NatGatewayTutorialTest {
    private static final List<String> SHORT = List.of("simulate.duration=20m", "simulate.replications=2");
    private static final String ZONES = "zones: [us-east-1.a, us-east-1.b, us-east-1.c]";
    private static final String ZONE_LOSS =
            "faults={ loss: { at: 5m, jitter: 0s, action: zonePowerLoss, target: us-east-1.a, duration: 10m } }";

    /** What a design costs a month, USD. */
    private record Row(double hours, double processed, double crossing, double availability) {
        double monthly() {
            return hours + processed + crossing;
        }
    }

    @Test
    void printsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | way out | by the hour | processed | between zones | together, USD a month | availability when zone a fails |
            |---|---|---|---|---|---|
            """);
        Row one = addRow(table, "one NAT gateway", "nat-gateway.yaml");
        Row three = addRow(
                table,
                "one in each zone",
                "nat-gateway.yaml",
                "resources.nat.zones=[us-east-1.a,us-east-1.b,us-east-1.c]");
        Row endpoint = addRow(
                table,
                "and an interface endpoint for pictures",
                "vpc-endpoints.yaml",
                "resources.storage={ type: interfaceEndpoint, " + ZONES + " }");
        Row free = addRow(table, "or a gateway endpoint for them", "vpc-endpoints.yaml");
        TutorialFigures.check("nat-gateway.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(three.monthly()).isLessThan(one.monthly());
        assertThat(three.crossing()).isZero();
        assertThat(endpoint.monthly()).isLessThan(three.monthly() / 2);
        assertThat(free.processed()).isLessThan(2);
        assertThat(free.hours()).isGreaterThan(0.9 * free.monthly());
        assertThat(one.availability()).isLessThan(three.availability() - 0.1);
        assertThat(free.availability()).isCloseTo(three.availability(), within(0.005));
    }

    private static Row addRow(StringBuilder table, String way, String file, String... sets) {
        RunResult result = run(file, sets);
        List<String> withLoss = new ArrayList<>(Arrays.asList(sets));
        withLoss.add(ZONE_LOSS);
        Row row = new Row(
                monthly(
                        result,
                        item -> (item.endsWith(" hours") && !item.startsWith("load")) || item.startsWith("public")),
                monthly(result, item -> item.startsWith("data processed")),
                monthly(result, item -> item.endsWith("other zones")),
                TextScenario.metric(run(file, withLoss.toArray(String[]::new)), "shoppers.availability"));
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f | %.1f%% |\n",
                way,
                row.hours(),
                row.processed(),
                row.crossing(),
                row.monthly(),
                100 * row.availability()));
        return row;
    }

    private static RunResult run(String file, String... sets) {
        ScenarioSpec spec = new Example(file, SHORT).load(sets);
        return new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
    }

    private static double monthly(RunResult result, Predicate<String> items) {
        return result.bill().lines().stream()
                        .filter(line -> items.test(line.item()))
                        .mapToDouble((BillLine line) -> line.cost().doubleValue())
                        .sum()
                * 730
                * 3;
    }
}
