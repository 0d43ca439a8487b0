package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RunResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that change names and databases, and what starts runbooks. Nothing is random but who asks when. */
class RunbookStepsScenarioTest {
    /** Two services behind a name that is kept for 10 s and changed within 30 s; the first fails from 10 to 20 min. */
    private static final String NAMES = """
        apiVersion: 1
        name: names
        simulate: { duration: 30m, replications: 1 }
        regions:
          us-east-1: { zones: [a] }
        resources:
          MORE
          main: { type: externalService, latency: 10ms }
          spare: { type: externalService, latency: 10ms }
          shop:
            type: recordSetGroup
            routingPolicy: weighted
            ttl: 10s
            changePropagation: 30s
            records:
              first: { resourceRecords: [main], weight: 1 }
              second: { resourceRecords: [spare], weight: 0 }
        workloads:
          clients:
            target: shop
            arrivals: { regular: { rate: 10/s } }
            clients: { ttlIgnored: 0% }
            requests: { get: { share: 100%, path: [shop, { answers: { main: [], spare: [] } }] } }
        faults:
          down: { at: 10m, jitter: 0s, action: errorRate, target: main, share: 100%, duration: 10m }
        objectives:
          back: { recovery: down, rto: 5m, target: 99% }
        runbooks:
          over:
            on: ON
            steps:
              - { STEP, retries: 20, retryAfter: 1m }
        """;

    private static RunResult run(String on, String step, String more) {
        String check = on.equals("main-up")
                ? "main-up: { type: healthCheck, target: main, requestInterval: 10s, statusPropagation: 0s }"
                : "";
        return TextScenario.run(names(on, step).replace("MORE", check) + more);
    }

    private static String names(String on, String step) {
        return NAMES.replace("ON", on).replace("STEP", step);
    }

    private static List<String> dns(RunResult result) {
        return TextScenario.events(result, "dns");
    }

    private static double answeredBySpare(RunResult result) {
        return TextScenario.metric(result, "spare.Requests") / 18_000;
    }

    @Test
    void changesTheAnswerOfANameOnceTheChangeHasSpread() {
        RunResult result = run("down", "switchDns: shop, to: second", "");
        assertThat(dns(result))
                .containsExactly(
                        "600.0 shop: is to answer with second alone", "630.0 shop: does answer with second alone");
        // Resolvers go on with what they hold for up to 10 s after the 30.
        assertThat(result.recovery().get(0).rtoSeconds().get(0)).isBetween(30.0, 42.0);
        assertThat(answeredBySpare(result)).isBetween((1_800 - 640) / 1_800.0, (1_800 - 629) / 1_800.0);
    }

    @Test
    void givesARecordAnotherWeight() {
        RunResult result = run("down", "switchDns: shop, to: second, weight: 255", "");
        assertThat(dns(result)).last().asString().isEqualTo("630.0 shop: does give second the weight 255");
        // 255 of 256 queries are answered with it.
        assertThat(answeredBySpare(result)).isBetween(0.6, (1_800 - 629) / 1_800.0);
    }

    @Test
    void failsBackWhenTheFaultIsOver() {
        RunResult result = run("down", "switchDns: shop, to: second", """
              return:
                on: down
                when: ends
                steps: [{ failBack: shop }]
            """);
        assertThat(dns(result)).last().asString().isEqualTo("1230.0 shop: does answer with its first records again");
        assertThat(answeredBySpare(result)).isBetween(590 / 1_800.0, 611 / 1_800.0);
    }

    /** Checkers ask every 10 s at phases of their own; three failures make it unhealthy, 20 to 30 s after the fault. */
    @Test
    void isStartedByAHealthCheck() {
        RunResult result = run("main-up", "switchDns: shop, to: second", """
              return:
                on: main-up
                when: ends
                steps: [{ failBack: shop }]
            """);
        List<String> starts = TextScenario.events(result, "runbook");
        assertThat(starts.get(0)).endsWith("runbook.over: starts: health check main-up");
        assertThat(Double.parseDouble(starts.get(0).split(" ")[0])).isBetween(620.0, 631.0);
        assertThat(starts).anyMatch(line -> line.endsWith("starts: health check main-up passes again"));
    }

    /** Route 53 is changed in us-east-1, whose control plane is back at 18 min; the step is tried again each minute. */
    @Test
    void changesNoRecordsWithoutTheControlPlaneOfRoute53() {
        String scenario = names("down", "switchDns: shop, to: second").replace("MORE", "");
        String outage = "  api: { at: 9m, jitter: 0s, action: controlPlaneLoss, target: us-east-1, duration: 9m30s }\n";
        RunResult result = TextScenario.run(scenario.replace("faults:\n", "faults:\n" + outage));
        assertThat(dns(result)).first().asString().isEqualTo("1140.0 shop: is to answer with second alone");
    }

    /** A Global Database whose primary region is lost at 10 min; the failover is invoked 5 min later. */
    @Test
    void invokesAFailoverAndWaitsForTheDatabase() {
        RunResult result = TextScenario.run("""
            apiVersion: 1
            name: invoked
            simulate: { duration: 30m, replications: 1 }
            regions:
              eu-west-1: { zones: [a, b, c] }
              us-east-1: { zones: [a, b, c] }
            resources:
              app:
                type: instance
                instanceType: m7g.large
                zones: [us-east-1.a]
                service: { order: { cpu: 1ms } }
              db:
                type: auroraCluster
                engine: aurora-mysql
                instanceType: db.r6g.large
                placement: { writer: eu-west-1.a, readers: [eu-west-1.b] }
                volume: { size: 10GiB }
                globalDatabase: { promotion: 60s, secondaries: { us-east-1: [us-east-1.a] } }
                service: { write: { cpu: 1ms, io: { writes: 1, size: 16KiB } } }
            workloads:
              orders:
                target: app
                arrivals: { poisson: { rate: 5/s } }
                requests: { order: { share: 100%, path: [app, db.write], timeout: 2s } }
            faults:
              region: { at: 10m, jitter: 0s, action: regionLoss, target: eu-west-1, duration: 15m }
            operations:
              failover: { action: failoverGlobalCluster, target: db, region: us-east-1 }
            runbooks:
              recover:
                on: region
                steps: [{ decide: 5m }, { invoke: failover }, { waitHealthy: db }]
            """);
        assertThat(TextScenario.events(result, "operation")).containsExactly("900.0 db: failoverGlobalCluster");
        assertThat(TextScenario.events(result, "runbook"))
                .contains(
                        "900.0 runbook.recover.step-2: invoke failover: done after 0.0 s",
                        "960.0 runbook.recover.step-3: waitHealthy db: done after 60.0 s");
        assertThat(TextScenario.metric(result, "db.GlobalFailovers")).isEqualTo(1);
    }
}
