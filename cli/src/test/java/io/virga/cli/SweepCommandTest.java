package io.virga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: small
        parameters:
          servers: { type: integer, default: 1 }
          machine: { type: instanceType, default: m7g.medium }
        simulate: { duration: 20s, warmup: 5s, replications: 2 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          web:
            type: autoScalingGroup
            instanceType: $machine
            zones: [us-east-1.a]
            minSize: $servers
            maxSize: 4
            service: { job: { cpu: { exponential: { mean: 10ms } } } }
        workloads:
          customers:
            target: web
            arrivals: { poisson: { rate: 120/s } }
            requests: { job: { share: 100%, path: [web], timeout: 1s } }
        objectives:
          quick: { of: customers, within: 200ms, share: 95% }
        """;

    private static final List<String> AXES =
            List.of("--vary", "servers=1..4", "--vary", "machine=m7g.medium,m7g.large");

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("small.yaml"), SCENARIO);
    }

    private Ran sweep(String output, String... more) {
        List<Object> words = new ArrayList<>(List.of("sweep", file, "-o", folder.resolve(output)));
        words.addAll(AXES);
        words.addAll(List.of(more));
        return Ran.virga(words.toArray());
    }

    @Test
    void findsTheCheapestThatMeetsTheObjectives() {
        Ran ran = sweep("a", "-j", "2").succeeded();
        assertThat(ran.out())
                .contains("PARETO FRONT", "The cheapest that meets all objectives: servers=1 machine=m7g.large");
        assertThat(ran.err()).contains("simulating 8 cells");
        Ran again = sweep("a").succeeded();
        assertThat(again.out()).isEqualTo(ran.out());
        assertThat(again.err()).contains("simulating 0 cells, 8 more are in");
    }

    @Test
    void givesTheSameBytesOnAnyThreadsInShardsAndAfterKills() throws IOException {
        String whole = sweep("one", "--csv", "-j", "1").succeeded().out();
        assertThat(whole.lines()).hasSize(9);
        assertThat(sweep("two", "--csv", "-j", "2").succeeded().out()).isEqualTo(whole);
        List<Object> merge = new ArrayList<>(List.of("merge", "--csv"));
        for (int i = 1; i <= 3; i++) {
            assertThat(sweep("shard" + i, "--shard", i + "/3").succeeded().out())
                    .isEmpty();
            merge.add(folder.resolve("shard" + i));
        }
        assertThat(Ran.virga(merge.toArray()).succeeded().out()).isEqualTo(whole);
        byte[] done = Files.readAllBytes(folder.resolve("one"));
        for (int length : new int[] {done.length - 7, done.length / 2, done.length / 3}) {
            Files.write(folder.resolve("killed"), Arrays.copyOf(done, length));
            assertThat(sweep("killed", "--csv").succeeded().out()).isEqualTo(whole);
        }
    }

    @Test
    void namesDamagedLinesAndRunsTheirCellsAgain() throws IOException {
        String whole = sweep("a", "--csv", "-j", "1").succeeded().out();
        Path kept = folder.resolve("a");
        List<String> lines = new ArrayList<>(Files.readAllLines(kept));
        lines.set(5, lines.get(5).replace("\t", " "));
        Files.write(kept, lines, StandardCharsets.UTF_8);
        Ran ran = sweep("a", "--csv").succeeded();
        assertThat(ran.err()).contains("line 6 of", "is damaged; its cell is run again", "simulating 1 cells, 7 more");
        assertThat(ran.out()).isEqualTo(whole);
        lines.set(0, "nonsense");
        Files.write(kept, lines, StandardCharsets.UTF_8);
        sweep("a").refused(ExitCode.INVALID, "its heading is damaged in line 1");
    }

    @Test
    void refusesShardsThatOverlapOrAreMissing() {
        sweep("one", "--shard", "1/3").succeeded();
        sweep("two", "--shard", "2/3").succeeded();
        Path one = folder.resolve("one");
        Ran.virga("merge", one, folder.resolve("two")).refused(ExitCode.INVALID, "2 of 8 cells are missing");
        Ran.virga("merge", one, one).refused(ExitCode.INVALID, "overlaps with a file before it: both have cell 0");
        sweep("other", "--shard", "2/3", "--seed", "7").succeeded();
        Ran.virga("merge", one, folder.resolve("other")).refused(ExitCode.INVALID, "holds another sweep");
        Ran.virga("merge", file).refused(ExitCode.INVALID, "is no file of a sweep");
    }

    @Test
    void refusesWhatIsNoSweep() {
        sweep("a", "--vary", "servers=1").refused(ExitCode.INVALID, "varied twice");
        sweep("a", "--vary", "webMni=1").refused(ExitCode.INVALID, "webMni");
        sweep("a", "--shard", "4/3").refused(ExitCode.INVALID, "no shard");
        sweep("a", "--max-cells", "7")
                .refused(ExitCode.INVALID, "there are 8 cells, and more than 7 are refused; --max-cells allows more");
        sweep("a", "--engine", "spark").refused(ExitCode.INVALID, "there is no engine 'spark' on the class path");
        sweep("a", "--design", "random").refused(ExitCode.INVALID, "'random' is no design");
        sweep("a", "--search", "--design", "random:3").refused(ExitCode.USAGE, "--search excludes --design");
        sweep("a", "--vary", "simulate.seed=1..10000", "--vary", "simulate.replications=1..10000")
                .refused(ExitCode.INVALID, "there are 800000000 cells, and more than 10000 are refused");
        sweep("a", "--metric", "nobody").refused(ExitCode.INVALID, "no metric is called 'nobody'");
        Ran.virga("sweep", file, "-o", folder.resolve("b")).refused(ExitCode.USAGE, "--vary");
        sweep("c").succeeded();
        sweep("c", "--seed", "9").refused(ExitCode.INVALID, "holds another sweep");
    }

    @Test
    void saysWhichCombinationsAreNotValid() {
        Ran ran = Ran.virga("sweep", file, "-o", folder.resolve("a"), "--vary", "servers=1,5")
                .succeeded();
        assertThat(ran.out()).contains("servers=5: ", "maxSize");
    }

    @Test
    void searchesTheCheapestThatMeetsTheObjectives() throws IOException {
        Ran ran = sweep("a", "--search", "-r", "10", "-j", "1").succeeded();
        assertThat(ran.out())
                .contains(
                        "SEARCH",
                        "of the 80 of the full grid",
                        "The cheapest that meets all objectives: servers=1 machine=m7g.large",
                        "no cheaper setting does, with 95% confidence",
                        "Confirmed with 10 fresh replications: customers.availability mean");
        assertThat(ran.err()).contains("8 settings with 5 replications each:");
        byte[] done = Files.readAllBytes(folder.resolve("a"));
        Files.write(folder.resolve("killed"), Arrays.copyOf(done, done.length / 2));
        assertThat(sweep("killed", "--search", "-r", "10", "-j", "2")
                        .succeeded()
                        .out())
                .isEqualTo(ran.out());
        assertThat(sweep("killed", "--search", "-r", "10", "--json").succeeded().out())
                .contains("\"fate\": \"CHOSEN\"", "\"confirmation\": {");
        sweep("a").refused(ExitCode.INVALID, "holds another sweep");
    }

    @Test
    void refusesWhatIsNoSearch() {
        sweep("a", "--search", "--shard", "1/3")
                .refused(ExitCode.USAGE, "--search excludes --design, --shard, --engine, --chart and --csv");
        sweep("a", "--search", "-r", "1").refused(ExitCode.INVALID, "one replication has no interval");
        sweep("a", "--search", "--set", "objectives={}").refused(ExitCode.INVALID, "no objectives");
        Ran none = sweep("a", "--search", "-r", "5", "--set", "objectives.quick.within=1ms");
        assertThat(none.exitCode()).isEqualTo(ExitCode.OBJECTIVE_MISSED);
        assertThat(none.out()).contains("No setting meets all objectives, with 95% confidence.");
    }

    @Test
    void simulatesSamplesAndMergesThem() {
        String whole =
                sweep("a", "--design", "latin-hypercube:4", "--csv").succeeded().out();
        assertThat(whole.lines()).hasSize(5);
        sweep("one", "--design", "latin-hypercube:4", "--shard", "1/2").succeeded();
        sweep("two", "--design", "latin-hypercube:4", "--shard", "2/2").succeeded();
        assertThat(Ran.virga("merge", "--csv", folder.resolve("one"), folder.resolve("two"))
                        .succeeded()
                        .out())
                .isEqualTo(whole);
        sweep("a", "--design", "latin-hypercube:4:1").refused(ExitCode.INVALID, "holds another sweep");
        assertThat(sweep("b", "--design", "random:3").succeeded().out()).contains("of 3 cells");
    }

    @Test
    void saysAndDrawsWhatEachSettingAloneDoes() throws IOException {
        Path chart = folder.resolve("charts").resolve("tornado.svg");
        Ran ran = sweep("a", "--design", "one-at-a-time", "--chart", chart.toString())
                .succeeded();
        assertThat(ran.out()).contains("SENSITIVITY", "servers=1 machine=m7g.medium", "at m7g.large", "of 5 cells");
        assertThat(chart).content().startsWith("<svg").contains("one setting at a time", "servers");
        Path front = folder.resolve("front.svg");
        sweep("b", "--chart", front.toString()).succeeded();
        assertThat(front).content().contains("8 settings by cost and customers.latency p99", "on the front");
    }
}
