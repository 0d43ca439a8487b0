package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.DisasterReport;
import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.StrategyResult;
import io.virga.scenarios.result.YearlyRisk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The figures in the tutorial on disaster recovery are those that its strategies give; {@code -Dgolden.update=true} writes
 * them anew, and then its words are to be read again. It simulates fifty hours of four shops, which takes half a minute.
 */
@Tag("full")
class DisasterTutorialTest {
    private static StrategyResult drill(String name) {
        Example example = new Example("dr/" + name + ".yaml", List.of("rps=2/s", "simulate.replications=3"));
        return TextScenario.drill(example.load(), name);
    }

    @Test
    void printsTheFiguresThatItsStrategiesGive() throws IOException {
        List<StrategyResult> strategies = new ArrayList<>();
        StringBuilder table = new StringBuilder("""
            | strategy | zone lost: back after | writes lost | region lost: back after | wrong data: right after | good writes lost | a month | a year with its risks |
            |---|---|---|---|---|---|---|---|
            """);
        for (String name : List.of("backup-restore", "pilot-light", "warm-standby", "active-active")) {
            StrategyResult strategy = drill(name);
            strategies.add(strategy);
            table.append(row(strategy));
        }
        TutorialFigures.check("disaster-recovery.md", "figures of the runs", table.toString());
        checkTheWords(strategies);
    }

    /** Cost rises from strategy to strategy, and the time to recover from the loss of a region falls. */
    private static void checkTheWords(List<StrategyResult> strategies) {
        for (int i = 1; i < strategies.size(); i++) {
            assertThat(strategies.get(i).monthlyUsd())
                    .isGreaterThan(strategies.get(i - 1).monthlyUsd());
            assertThat(rto(strategies.get(i), "region")).isLessThan(rto(strategies.get(i - 1), "region"));
        }
        // Wrong data is as wrong in two regions as in one.
        assertThat(rto(strategies.get(2), "corruption")).isEqualTo(rto(strategies.get(1), "corruption"));
        YearlyRisk backups = Objects.requireNonNull(strategies.get(0).yearly());
        YearlyRisk pilot = Objects.requireNonNull(strategies.get(1).yearly());
        assertThat(backups.totalUsd()).isLessThan(pilot.totalUsd());
        assertThat(DisasterReport.of(strategies).recommended()).isEqualTo("pilot-light");
    }

    private static String row(StrategyResult strategy) {
        YearlyRisk year = Objects.requireNonNull(strategy.yearly());
        return String.format(
                Locale.ROOT,
                "| %s | %.0f s | %.0f | %.0f s | %.0f s | %.0f | USD %.0f | USD %.0f |\n",
                strategy.name(),
                rto(strategy, "zone"),
                lost(strategy, "zone"),
                rto(strategy, "region"),
                rto(strategy, "corruption"),
                lost(strategy, "corruption"),
                strategy.monthlyUsd(),
                year.totalUsd());
    }

    private static double rto(StrategyResult strategy, String fault) {
        return known(disaster(strategy, fault).rtoSeconds().median());
    }

    private static double lost(StrategyResult strategy, String fault) {
        return known(disaster(strategy, fault).lostWrites().median());
    }

    private static double known(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }

    private static DisasterResult disaster(StrategyResult strategy, String fault) {
        return strategy.disasters().stream()
                .filter(each -> each.fault().equals(fault))
                .findFirst()
                .orElseThrow();
    }
}
