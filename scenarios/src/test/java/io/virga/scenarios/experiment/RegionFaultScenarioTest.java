package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;

/** What the loss of a region, of its connections and of its control plane does to a web tier. */
class RegionFaultScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: region-faults
        simulate: { duration: 60m, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b, c], interZoneLatency: 0s, intraZoneLatency: 0s }
        resources:
          lb:
            type: applicationLoadBalancer
            zones: [eu-west-1.a, eu-west-1.b, eu-west-1.c]
            targets: [web]
          web:
            type: autoScalingGroup
            instanceType: m5.large
            zones: [eu-west-1.a, eu-west-1.b, eu-west-1.c]
            minSize: SIZE
            maxSize: 12
            workers: 1
            queue: 4
            launch: 60s
            boot: 30s
            service: { get: { wait: 100ms } }
        workloads:
          clients:
            target: lb
            arrivals: { regular: { rate: RATE/s } }
            requests: { get: { share: 100%, path: [lb, web], timeout: 2s } }
        """;

    private static RunResult run(int size, int rate, String rest) {
        return TextScenario.run(SCENARIO.replace("SIZE", "" + size).replace("RATE", "" + rate) + rest);
    }

    private static double availability(RunResult result) {
        return TextScenario.metric(result, "clients.availability");
    }

    private static final String ZONE_LOSS =
            "faults:\n  zone: { at: 10m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.a, duration: 40m }\n";
    private static final String NO_CONTROL_PLANE =
            "  api: { at: 9m, jitter: 0s, action: controlPlaneLoss, target: eu-west-1, duration: 41m }\n";

    /**
     * Six instances serve 60 a second, four serve 40, and 30 come: what is left of them carries the load without a single
     * launch, so that the loss of the control plane beside a zone's changes nothing but who has to replace whom.
     */
    @Test
    void aGroupWithRoomToSpareIsStaticallyStable() {
        RunResult alone = run(6, 30, ZONE_LOSS);
        RunResult both = run(6, 30, ZONE_LOSS + NO_CONTROL_PLANE);
        assertThat(availability(both)).isGreaterThan(0.98).isCloseTo(availability(alone), within(0.002));
        assertThat(TextScenario.events(both, "launch"))
                .allSatisfy(event -> assertThat(seconds(event)).isGreaterThanOrEqualTo(3_000));
    }

    /** Three instances serve 30, two serve 20, and 28 come: without a launch 8 of 28 are refused for 40 minutes. */
    @Test
    void aGroupThatMustLaunchIsNot() {
        RunResult alone = run(3, 28, ZONE_LOSS);
        RunResult both = run(3, 28, ZONE_LOSS + NO_CONTROL_PLANE);
        // With launches it lasts the minutes until the dead instance is found, replaced and booted.
        assertThat(availability(alone)).isGreaterThan(0.88);
        // Two servers answer 20 of 28 a second at best; dead addresses and overloaded health checks take more.
        assertThat(availability(both))
                .isLessThan(1 - 8.0 / 28 * 40 / 60 + 0.005)
                .isGreaterThan(0.7);
    }

    private static double seconds(String event) {
        return Double.parseDouble(event.substring(0, event.indexOf(' ')));
    }

    /** An instance stops at 10 min; its group may launch another at 30 min, when the control plane is back. */
    @Test
    void aGroupCatchesUpOnceItsControlPlaneIsBack() {
        RunResult result = run(3, 5, """
            faults:
              api: { at: 5m, jitter: 0s, action: controlPlaneLoss, target: eu-west-1, duration: 25m }
              stop: { at: 10m, jitter: 0s, action: instanceStop, target: web }
            """);
        assertThat(TextScenario.events(result, "launch").get(0)).startsWith("1800.0 ");
        assertThat(TextScenario.events(result, "in-service").get(0)).startsWith("1860.0 ");
    }

    @Test
    void operationsFailWithoutAControlPlane() {
        RunResult result = run(3, 5, """
            faults:
              api: { at: 5m, jitter: 0s, action: controlPlaneLoss, target: eu-west-1, duration: 25m }
            operations:
              early: { at: 10m, action: suspendProcesses, target: web, processes: [Launch] }
              late: { at: 31m, action: resumeProcesses, target: web, processes: [Launch] }
            """);
        assertThat(TextScenario.events(result, "operation"))
                .containsExactly(
                        "600.0 web: suspendProcesses",
                        "600.0 web: suspendProcesses fails: the control plane of eu-west-1 is unavailable",
                        "1860.0 web: resumeProcesses");
    }

    /** Ten minutes of sixty, and nothing within the region takes any notice. */
    @Test
    void anIsolatedRegionServesNobodyAndChangesNothing() {
        RunResult result = run(3, 5, """
            faults:
              cut: { at: 10m, jitter: 0s, action: regionIsolation, target: eu-west-1, duration: 10m }
            """);
        assertThat(availability(result)).isCloseTo(50.0 / 60, within(0.001));
        assertThat(TextScenario.events(result, "health")).isEmpty();
        assertThat(TextScenario.events(result, "launch")).isEmpty();
    }

    /**
     * Exponential up times of 20 minutes and outages of 5 with clients that notice at once: U = 5 / 25 for a region whose
     * servers need no time to boot.
     */
    @Test
    void losesTheShareOfTimeThatAnAlternatingRenewalProcessIsDown() {
        String scenario = """
            apiVersion: 1
            name: renewal
            simulate: { duration: 200h, replications: 1, seed: 3 }
            regions: { eu-west-1: { zones: [a] } }
            resources:
              server:
                type: instance
                instanceType: m5.large
                zones: [eu-west-1.a]
                boot: 1ms
                service: { get: { wait: 1ms } }
            workloads:
              clients:
                target: server
                arrivals: { regular: { rate: 1/20s } }
                requests: { get: { share: 100%, path: [server], timeout: 1s } }
            faults:
              lost: { every: { exponential: { mean: 20m } }, action: regionLoss, target: eu-west-1, duration: 5m }
            """.replace("1/20s", "0.05/s");
        // About 480 cycles. By the renewal theorem the variance of the share is U²A²(σ_up²/μ_up²)·cycle/time:
        // 0.2·0.8/sqrt(480) = 0.0073; 3.3 of them miss once in a thousand seeds.
        assertThat(1 - availability(TextScenario.run(scenario))).isCloseTo(0.2, within(0.0241));
    }
}
