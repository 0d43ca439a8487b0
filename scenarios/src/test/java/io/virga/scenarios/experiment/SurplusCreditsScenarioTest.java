package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.build.MachineCatalogue;
import io.virga.scenarios.parse.Loaded;
import io.virga.scenarios.parse.ScenarioFile;
import io.virga.scenarios.result.Bill;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Surplus credits in the bill (EC2 User Guide, "Unlimited mode for burstable performance instances"): a t3.micro that uses both
 * its vCPUs spends 120 credits an hour and earns 12, so that two hours leave 216, below the 288 that it may owe; they cost
 * 216 / 60 vCPU-hours at $0.05.
 */
class SurplusCreditsScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: surplus
        simulate: { duration: 2h, warmup: 0s, seed: 5, replications: 1 }
        regions: { us-east-1: { zones: [a] } }
        resources:
          small:
            type: instance
            instanceType: t3.micro
            zones: [us-east-1.a]
            creditSpecification: unlimited
            initialCpuCredits: 0%
            stopping: 1s
            service: { work: { cpu: 30s } }
        workloads:
          jobs:
            target: small
            arrivals: { closed: { clients: 6, thinkTime: { exponential: { mean: 1s } } } }
            requests: { work: { share: 100%, path: [small], timeout: 1h } }
        """;
    private static final String STOP = """
        operations:
          stop: { at: 1h59m59s, action: stopInstances, target: small }
        """;

    private static Bill bill(String more, String... sets) {
        Loaded loaded =
                ScenarioFile.parse(Path.of("surplus.yaml"), SCENARIO + more, List.of(sets), new MachineCatalogue());
        assertThat(loaded.isValid()).as("%s", loaded.diagnostics()).isTrue();
        return new Experiment(loaded.spec(), "", List.of(), 1)
                .run(new Progress(1))
                .result()
                .bill();
    }

    private static double cost(Bill bill, String item) {
        return bill.lines().stream()
                .filter(line -> line.item().equals(item))
                .mapToDouble(line -> line.cost().doubleValue())
                .sum();
    }

    @Test
    void whatIsOwedAtTheEndIsBilledAsAStopWouldChargeIt() {
        Bill unpaid = bill("");
        Bill stopped = bill(STOP);
        assertThat(cost(unpaid, "t3 surplus CPU credits, unpaid at the end")).isCloseTo(0.18, within(0.0002));
        assertThat(cost(unpaid, "t3 surplus CPU credits")).isZero();
        assertThat(cost(stopped, "t3 surplus CPU credits")).isCloseTo(0.18, within(0.0002));
        assertThat(cost(stopped, "t3 surplus CPU credits, unpaid at the end")).isZero();
    }

    @Test
    void whatWasOwedBeforeTheWindowIsNotBilled() {
        Bill bill = bill("", "simulate.duration=1h", "simulate.warmup=1h");
        assertThat(cost(bill, "t3 surplus CPU credits, unpaid at the end")).isCloseTo(0.09, within(0.0002));
    }
}
