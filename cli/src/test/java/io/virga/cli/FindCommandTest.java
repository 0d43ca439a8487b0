package io.virga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindCommandTest {
    private static final Path QUEUE = Ran.EXAMPLES.resolve("theory").resolve("mm1.yaml");
    private static final String RATE = "workloads.customers.arrivals.poisson.rate";

    @TempDir
    private Path folder;

    /** 95% are done within 149.787 ms up to 80 jobs a second, where it is 95% exactly. */
    private Ran find(String output, String values, String... more) {
        List<Object> words = new ArrayList<>(List.of("find", QUEUE, "--vary", RATE + "=" + values, "-o"));
        words.add(folder.resolve(output));
        words.addAll(List.of("--set", "simulate.duration=1m", "--set", "simulate.warmup=10s", "-r", "10"));
        words.addAll(List.of(more));
        return Ran.virga(words.toArray());
    }

    @Test
    void namesTheLargestLoadThatMeetsAndTheSmallestThatMisses() {
        Ran ran = find("a", "30/s..98/s:17/s").succeeded();
        assertThat(ran.out())
                .contains("FIND  3 of 5 values", "The largest " + RATE + " that meets all objectives: 64/s", "99%");
        assertThat(ran.err()).contains(RATE + "=64/s with 5 replications: meets all objectives");
        assertThat(find("a", "30/s..98/s:17/s", "-j", "1").succeeded().out()).isEqualTo(ran.out());
        assertThat(find("a", "30/s..98/s:17/s", "--json").succeeded().out()).contains("\"meets\": \"64/s\"");
    }

    @Test
    void refusesWhatCannotBeFound() {
        find("a", "90/s..20/s").refused(ExitCode.INVALID, "gives no value");
        find("a", "90/s..95/s", "--set", "objectives={}").refused(ExitCode.INVALID, "no objectives");
        Ran none = find("b", "97/s..99/s");
        assertThat(none.exitCode()).isEqualTo(ExitCode.OBJECTIVE_MISSED);
        assertThat(none.out()).contains("None of the values surely meets all objectives");
    }
}
