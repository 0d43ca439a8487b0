package io.virga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SensitivityOptionTest {
    /** A job needs 10 ms, and nearly all of the rest is what the load balancer is assumed to take. */
    private static final String SCENARIO = """
        apiVersion: 1
        name: balanced
        parameters:
          share: { type: percentage, default: 73% }
        simulate: { duration: 20s, warmup: 2s, replications: 5 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          alb: { type: applicationLoadBalancer, zones: [us-east-1.a], targets: [web] }
          web:
            type: instance
            instanceType: m7g.large
            zones: [us-east-1.a]
            service: { job: { cpu: 10ms } }
        workloads:
          customers:
            target: alb
            arrivals: { poisson: { rate: 20/s } }
            requests: { job: { share: 100%, path: [alb, web], timeout: 1s } }
        objectives:
          quick: { of: customers, within: 13ms, share: $share }
        """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("balanced.yaml"), SCENARIO);
    }

    @Test
    void saysWhichAssumptionFlipsAVerdict() {
        Ran ran = Ran.virga("run", file, "--sensitivity", "-j", "2").succeeded();
        assertThat(ran.out().replaceAll(" +", " "))
                .contains("ASSUMPTIONS 14, each", "resources.alb.latency +20 % quick met → missed")
                .doesNotContain("resources.alb.latency -20 %");
        assertThat(ran.out()).contains("Not varied: regions.us-east-1.instanceBandwidth");
        assertThat(ran.err()).contains("simulating 28 variations of assumptions");
        assertThat(Ran.virga("run", file, "--sensitivity", "-j", "1")
                        .succeeded()
                        .out()
                        .lines())
                .contains(
                        ran.out().lines().filter(line -> line.contains("+20 %")).toArray(String[]::new));
    }

    @Test
    void saysThatNoneDoes() {
        assertThat(Ran.virga("run", file, "--sensitivity", "--set", "share=50%", "-q")
                        .succeeded()
                        .out())
                .contains("None of them flips a verdict.");
        Ran.virga("run", file, "--sensitivity", "--json").refused(ExitCode.USAGE, "--sensitivity excludes --json");
    }
}
