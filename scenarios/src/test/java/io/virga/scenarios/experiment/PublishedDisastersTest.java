package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Recoveries that somebody published, rebuilt from their parts: the sum of the parts under load is what was measured then.
 * The table in the tutorial on disaster recovery has what they give.
 */
@Tag("full")
class PublishedDisastersTest {
    private final StringBuilder table = new StringBuilder("""
        | case | published: back after | simulated | published: data lost | simulated |
        |---|---|---|---|---|
        """);

    private DisasterResult add(String name, String rto, String rpo, String file, String... changes) {
        List<String> all = new ArrayList<>(List.of("rps=10/s", "simulate.replications=2"));
        all.addAll(List.of(changes));
        DisasterResult region = TextScenario.drill(new Example(file, all).load(), file)
                .disasters()
                .get(0);
        table.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.1f min | %s | %s |\n",
                name,
                rto,
                minutes(region.rtoSeconds()),
                rpo,
                rpo.equals("–") ? "–" : String.format(Locale.ROOT, "%.1f min", minutes(region.rpoSeconds()))));
        return region;
    }

    private static double minutes(Spread spread) {
        return Objects.requireNonNull(spread.median()) / 60;
    }

    @Test
    void recoverAsWasPublished() throws IOException {
        DisasterResult before = add("Netflix, before", "about 50 min", "–", "published/netflix.yaml");
        DisasterResult after =
                add("Netflix, dark capacity", "7 to 8 min", "–", "published/netflix.yaml", "servers=4", "proxying=1s");
        DisasterResult payments =
                add("payments, active-passive", "12 min, wanted 15", "3 min, wanted 5", "published/fintech.yaml");
        TutorialFigures.check("disaster-recovery.md", "published cases", table.toString());
        assertThat(minutes(before.rtoSeconds())).isBetween(46.0, 54.0);
        assertThat(minutes(after.rtoSeconds())).isBetween(7.0, 8.5);
        // How long people took was not published, and everything else is shorter than what was.
        assertThat(minutes(payments.rtoSeconds())).isBetween(5.0, 12.0);
        assertThat(minutes(payments.rpoSeconds())).isBetween(0.5, 3.0);
    }
}
