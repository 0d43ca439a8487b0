package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Two servers in two zones serve 20 requests a second, and 15 come. At 10 min one zone is lost, and nobody but the runbook
 * replaces what was there.
 */
class RunbookScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: runbook
        simulate: { duration: 60m, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b], interZoneLatency: 0s, intraZoneLatency: 0s }
        resources:
          lb:
            type: applicationLoadBalancer
            zones: [eu-west-1.a, eu-west-1.b]
            targets: [web]
            healthCheck: { interval: 5s, timeout: 4s, healthyThreshold: 2 }
          web:
            type: autoScalingGroup
            instanceType: m5.large
            zones: [eu-west-1.a, eu-west-1.b]
            minSize: 2
            maxSize: 6
            workers: 1
            queue: 4
            launch: 60s
            boot: 30s
            suspendedProcesses: [ReplaceUnhealthy]
            service: { get: { wait: 100ms } }
        workloads:
          clients:
            target: lb
            arrivals: { regular: { rate: 15/s } }
            requests: { get: { share: 100%, path: [lb, web], timeout: 2s } }
        objectives:
          back: { recovery: zone, rto: 10m, target: 99% }
        runbooks:
          scale-out:
            on: zone
            steps:
              - decide: DECIDE
              - { setDesired: web, to: 4, retries: 60 }
              - waitHealthy: web
        faults:
          zone: { at: 10m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.a, duration: 45m }
        """;

    private static RunResult run(String decide, String more) {
        return TextScenario.run(SCENARIO.replace("DECIDE", decide) + more);
    }

    private static double rtoSeconds(RunResult result) {
        return Objects.requireNonNull(result.recovery().get(0).rtoSeconds().get(0));
    }

    /** 300 s to decide, 60 s to launch, 30 s to boot, and two health checks at intervals of 5 s. */
    @Test
    void recoversWhatItsStepsTakeAfterTheFault() {
        RunResult result = run("5m", "");
        assertThat(TextScenario.events(result, "runbook"))
                .contains(
                        "600.0 runbook.scale-out: starts: fault zone",
                        "900.0 runbook.scale-out.step-1: decide: done after 300.0 s",
                        "900.0 runbook.scale-out.step-2: setDesired web to 4: done after 0.0 s");
        assertThat(rtoSeconds(result)).isBetween(390.0, 460.0);
    }

    @Test
    void takesLongerWhereADecisionDoes() {
        assertThat(rtoSeconds(run("15m", "")) - rtoSeconds(run("5m", ""))).isCloseTo(600, within(60.0));
    }

    /** A Monday from midnight on: nobody is there before half past midnight. */
    @Test
    void waitsForOfficeHours() {
        RunResult result = run("5m\n        officeHours: { from: 30m, to: 8h }", "");
        assertThat(TextScenario.events(result, "runbook"))
                .contains("2100.0 runbook.scale-out.step-1: decide: done after 1500.0 s");
        assertThat(rtoSeconds(result)).isGreaterThan(1_500 + 90);
    }

    /** The control plane is back at 40 min; a step is tried again each minute. */
    @Test
    void cannotScaleWithoutAControlPlane() {
        RunResult result = run(
                "5m", "  api: { at: 9m, jitter: 0s, action: controlPlaneLoss, target: eu-west-1, duration: 31m }\n");
        assertThat(rtoSeconds(result)).isBetween(1_800.0 + 90, 1_800.0 + 90 + 60 + 70);
        assertThat(TextScenario.metric(result, "runbook.scale-out.Step2.Duration"))
                .isBetween(1_500.0, 1_560.0);
    }

    @Test
    void isStartedByAnAlarm() {
        String scenario = SCENARIO.replace("DECIDE", "1m").replace("on: zone\n", "on: errors\n") + """
            alarms:
              errors: { of: web, metric: HTTPCode_Target_5XX_Count, evaluationPeriods: 2, threshold: 20 }
            """;
        RunResult result = TextScenario.run(scenario);
        assertThat(TextScenario.events(result, "runbook").get(0)).contains("starts: alarm errors");
        assertThat(TextScenario.metric(result, "runbook.scale-out.Starts")).isEqualTo(1);
        assertThat(TextScenario.metric(result, "runbook.scale-out.Completions")).isEqualTo(1);
    }

    /** A pilot light: the group begins with nothing, and serves 60 + 30 s and two health checks after its order. */
    @Test
    void lightsAPilotLight() {
        String scenario = SCENARIO.replace("DECIDE", "2m").replace("minSize: 2", "minSize: 0");
        RunResult result = TextScenario.run(scenario);
        assertThat(TextScenario.events(result, "launch").get(0)).startsWith("720.0 ");
        assertThat(TextScenario.metric(result, "runbook.scale-out.Duration")).isBetween(210.0, 250.0);
        // Nothing before 10 min + 210 s, all of it after 10 min + 250 s at the latest.
        assertThat(TextScenario.metric(result, "clients.availability")).isBetween(1 - 850.0 / 3_600, 1 - 805.0 / 3_600);
    }
}
