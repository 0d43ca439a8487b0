package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Twenty writes a second that take 100 ms each at a database with a standby, which fails over in 60 s and is found 60 s later. */
class DbProxyScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: proxied
        simulate: { duration: 20m, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b, c], interZoneLatency: 0s, intraZoneLatency: 0s }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.b]
            minSize: 1
            maxSize: 1
            workers: 5000
            service: { put: { wait: 1ms } }
          db:
            type: dbInstance
            engine: mysql
            instanceType: db.r7g.large
            zone: eu-west-1.a
            multiAz: { standbyWrite: 0s, detection: 25s, promotion: 35s, dnsUpdate: 1s, clientDnsCache: 59s, standbyCreation: 1h }
            maxConnections: 100
            service: { write: { wait: 100ms } }
        PROXY
        workloads:
          writers:
            target: web
            arrivals: { regular: { rate: 20/s } }
            requests: { put: { share: 100%, path: [web, HOP], timeout: 10m } }
        """;

    private static RunResult run(String proxy, String more) {
        return TextScenario.run(SCENARIO.replace(
                                "PROXY",
                                proxy.isEmpty()
                                        ? ""
                                        : "  proxy: { type: dbProxy, target: db, zones: [eu-west-1.b, eu-west-1.c], "
                                                + proxy + " }")
                        .replace("HOP", proxy.isEmpty() ? "{ hop: db.write, timeout: 1s }" : "proxy.write")
                + more);
    }

    private static double value(RunResult result, String metric, String stat) {
        return result.metrics().stream()
                .filter(each -> each.name().equals(metric) && each.stat().equals(stat))
                .map(Metric::value)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no metric " + metric + " " + stat));
    }

    private static final String CRASH = """
        faults:
          crash: { at: 5m, jitter: 0s, action: instanceStop, target: db }
        """;

    @Test
    void withoutAProxyClientsLookForTheOldPrimaryUntilTheirCachesExpire() {
        double failed = 1 - TextScenario.metric(run("", CRASH), "writers.availability");
        // Sixty seconds of failover, one of the name's update, and up to 59 of the one caller's cache.
        assertThat(failed * 1_200).isBetween(60.0, 121.0);
    }

    /** Requests of the first second fail, which the proxy has not noticed yet, and those that were under way. */
    @Test
    void behindAProxyRequestsWaitForTheSuccessor() {
        RunResult result = run("maxConnections: 100%", CRASH);
        double failed = 1 - TextScenario.metric(result, "writers.availability");
        assertThat(failed * 1_200).isBetween(0.0, 1.2);
        assertThat(value(result, "writers.latency", "max")).isCloseTo(60, within(2.5));
        assertThat(value(result, "proxy.ConnectionBorrowTimeouts", "sum")).isZero();
    }

    @Test
    void requestsFailThatWaitAsLongAsTheBorrowTimeout() {
        RunResult result = run("connectionBorrowTimeout: 20s", CRASH);
        // Those of the first forty seconds but the last twenty of the sixty.
        assertThat(value(result, "proxy.ConnectionBorrowTimeouts", "sum")).isCloseTo(20 * 40, within(40.0));
        assertThat(value(result, "writers.latency", "max")).isLessThan(22);
    }

    /** Two of a hundred connections are busy on average; one request in ten keeps its own for ten seconds: 20 more. */
    @Test
    void pinnedConnectionsAreBorrowedUntilTheirSessionsAreClosed() {
        double free = value(run("latency: 1us", ""), "proxy.DatabaseConnectionsCurrentlyBorrowed", "mean");
        assertThat(free).isCloseTo(2, within(0.05));
        double pinned = value(
                run("pinning: { share: 10%, duration: 10s }", ""),
                "proxy.DatabaseConnectionsCurrentlyBorrowed",
                "mean");
        // 24,000 draws of one in ten: five standard deviations are a tenth; a false alarm once in a million.
        assertThat(pinned).isCloseTo(22, within(2.2));
    }

    @Test
    void fewConnectionsAreAQueueInFrontOfTheDatabase() {
        RunResult result = run("maxConnections: 1%", "");
        // One connection takes 101 ms for each, the millisecond of the proxy included.
        assertThat(value(result, "proxy.DatabaseConnectionsCurrentlyBorrowed", "max"))
                .isEqualTo(1);
        assertThat(value(result, "db.Requests", "sum")).isCloseTo(1_200 / 0.101, within(3.0));
        assertThat(value(result, "proxy.ConnectionBorrowTimeouts", "sum")).isGreaterThan(0);
    }

    @Test
    void aProxyIsBilledByTheVcpusOfItsDatabase() {
        assertThat(run("maxConnections: 50%", "").bill().lines().stream()
                        .filter(line -> line.item().equals("RDS Proxy"))
                        .mapToDouble(line -> line.quantity().doubleValue())
                        .sum())
                .isCloseTo(2 / 3.0, within(1e-6));
    }
}
