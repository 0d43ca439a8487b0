package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.spec.ScenarioSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorial on a second zone are those that its runs give; {@code -Dgolden.update=true} writes them anew, and
 * then its words are to be read again.
 */
class SecondZoneTutorialTest {
    private static final String BOTH_ZONES = "resources.web.zones=[eu-west-1.a, eu-west-1.b]";

    /** What a design costs a month without the fault, and for how long it is out with it. */
    private record Row(
            double monthly,
            double crossing,
            double availability,
            @Nullable Double outageSeconds) {}

    @Test
    void printsTheFiguresThatItsRunsGive() throws IOException {
        StringBuilder table = new StringBuilder("""
            | design | USD a month | of it between zones | availability of the 90 minutes | outage |
            |---|---|---|---|---|
            """);
        Row one = addRow(table, "all in one zone");
        Row spread = addRow(table, "servers in both", BOTH_ZONES);
        Row standby = addRow(table, "and a standby of the database", BOTH_ZONES, "standby=true");
        Row ready = addRow(table, "and twice the servers", BOTH_ZONES, "standby=true", "servers=8");
        TutorialFigures.check("second-zone.md", "figures of the runs", table.toString());
        // What the words of the page say.
        assertThat(one.crossing()).isZero();
        assertThat(spread.crossing()).isBetween(30.0, 50.0);
        assertThat(spread.availability()).isLessThan(0.8);
        assertThat(standby.monthly()).isGreaterThan(spread.monthly() + 100);
        assertThat(standby.availability()).isGreaterThan(0.9);
        assertThat(ready.availability()).isGreaterThan(standby.availability());
    }

    private static Row addRow(StringBuilder table, String design, String... sets) {
        RunResult struck = run(sets);
        List<String> quiet = new ArrayList<>(Arrays.asList(sets));
        quiet.addAll(List.of("faults={}", "objectives={}", "simulate.duration=20m"));
        RunResult standing = run(quiet.toArray(String[]::new));
        Row row = new Row(
                standing.bill().monthly().doubleValue(),
                standing.bill().lines().stream()
                                .filter(line -> line.item().endsWith("other zones"))
                                .mapToDouble(line -> line.cost().doubleValue())
                                .sum()
                        * 730
                        * 3,
                TextScenario.metric(struck, "shoppers.availability"),
                outage(struck));
        table.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.1f%% | %s |\n",
                design,
                row.monthly(),
                row.crossing(),
                100 * row.availability(),
                row.outageSeconds() == null
                        ? "to the end"
                        : String.format(Locale.ROOT, "%.0f min", row.outageSeconds() / 60)));
        return row;
    }

    private static @Nullable Double outage(RunResult result) {
        return result.recovery().stream()
                .filter(recovery -> recovery.of().equals("shoppers"))
                .findFirst()
                .map(RecoveryResult::median)
                .orElse(null);
    }

    private static RunResult run(String... sets) {
        ScenarioSpec spec = new Example("second-zone.yaml", List.of("simulate.replications=1")).load(sets);
        return new Experiment(spec, "", List.of(), 2)
                .run(new Progress(spec.simulate().replications()))
                .result();
    }
}
