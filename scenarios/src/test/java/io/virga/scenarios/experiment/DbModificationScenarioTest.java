package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.Metric;
import io.virga.scenarios.result.RunResult;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Ten writes a second of 20 ms for half an hour; after five minutes the database gets a class of twice the processors. */
class DbModificationScenarioTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: modification
        simulate: { duration: 30m, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b, c], interZoneLatency: 0s, intraZoneLatency: 0s }
        resources:
          web:
            type: autoScalingGroup
            instanceType: m7g.large
            zones: [eu-west-1.c]
            minSize: 1
            maxSize: 1
            service: { put: { wait: 1ms } }
          db:
            type: dbInstance
            engine: mysql
            instanceType: db.r7g.large
            zone: eu-west-1.a
            STANDBY
            service: { write: { cpu: 20ms } }
        workloads:
          writers:
            target: web
            arrivals: { regular: { rate: 10/s } }
            requests: { put: { share: 100%, path: [web, { hop: db.write, timeout: 1s }], timeout: 5s } }
        """;

    private static RunResult run(String standby, String more) {
        return TextScenario.run(SCENARIO.replace("STANDBY", standby) + more);
    }

    private static double failedSeconds(RunResult result) {
        return 1_800 * (1 - TextScenario.metric(result, "writers.availability"));
    }

    private static Map<String, Double> hours(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.item().startsWith("db.r7g"))
                .collect(Collectors.toMap(
                        line -> line.item(), line -> line.quantity().doubleValue(), Double::sum));
    }

    @Test
    void aSingleInstanceServesNobodyWhileItMoves() {
        RunResult result = run("restart: 90s", """
            operations:
              grow: { at: 5m, action: modifyDbInstance, target: db, instanceType: db.r7g.xlarge, preparation: 7m, outage: 3m }
            """);
        assertThat(failedSeconds(result)).isCloseTo(180, within(0.3));
        // Two processors for twelve minutes and four for eighteen; a fifth of one is busy but for three minutes.
        assertThat(TextScenario.metric(result, "db.CPUUtilization"))
                .isCloseTo(0.2 * 27 / (2 * 12 + 4 * 18), within(1e-4));
        assertThat(hours(result))
                .containsOnly(entry("db.r7g.large mysql on-demand", 0.2), entry("db.r7g.xlarge mysql on-demand", 0.3));
    }

    /** Promotion in 40 s, the name a second later, and up to two seconds of each caller's cache. */
    @Test
    void aStandbyTakesOverWithoutDetection() {
        RunResult result = run(
                "multiAz: { standbyWrite: 1ms, detection: 300s, promotion: 40s, dnsUpdate: 1s, clientDnsCache: 2s,"
                        + " standbyCreation: 6m }",
                """
                operations:
                  grow: { at: 5m, action: modifyDbInstance, target: db, instanceType: db.r7g.xlarge, preparation: 7m }
                """);
        assertThat(failedSeconds(result)).isBetween(40.9, 43.2);
        assertThat(TextScenario.metric(result, "db.Failovers")).isEqualTo(1);
        assertThat(TextScenario.metric(result, "db.LostWrites")).isZero();
        assertThat(hours(result).get("db.r7g.xlarge mysql Multi-AZ on-demand"))
                .isCloseTo((18 - 40 / 60.0) / 60, within(1e-6));
    }

    /** Half an hour begins with the modification: the standby is ready at 12:00, serves at 12:40, the other at 18:40. */
    @Test
    void whileOneMachineIsModifiedTheOtherIsAlone() {
        String standby =
                "multiAz: { standbyWrite: 1ms, detection: 20s, promotion: 40s, dnsUpdate: 1s, clientDnsCache: 0s,"
                        + " standbyCreation: 6m }";
        String modification = """
            operations:
              grow: { at: 5m, action: modifyDbInstance, target: db, instanceType: db.r7g.xlarge, preparation: 7m }
            faults:
              crash: { at: AT, jitter: 0s, action: instanceStop, target: db }
            """;
        String restart = "restart: 5m\n    ";
        // Without a standby it waits for its own restart: two failovers' outages otherwise, of 41 s and of 61 s.
        double alone = failedSeconds(run(restart + standby, modification.replace("AT", "14m")));
        double together = failedSeconds(run(restart + standby, modification.replace("AT", "19m")));
        assertThat(alone).isCloseTo(41 + 300, within(1.5));
        assertThat(together).isCloseTo(41 + 61, within(1.5));
    }

    @Test
    void aRunbookInvokesIt() {
        RunResult result = run("restart: 90s", """
            faults:
              crowd: { at: 5m, jitter: 0s, action: slowdown, target: db, factor: 2, duration: 1m }
            operations:
              grow: { action: modifyDbInstance, target: db, instanceType: db.r7g.xlarge, preparation: 1m, outage: 2m }
            runbooks:
              bigger: { on: crowd, steps: [{ invoke: grow }] }
            """);
        assertThat(failedSeconds(result)).isCloseTo(120, within(0.3));
        assertThat(hours(result)).hasSize(2);
    }

    private static RunResult grow(String properties, String more) {
        return DatabaseScenario.of("0h", "1h", properties + "\nrestart: 60s")
                .withRate("4/s")
                .run("""
                    operations:
                      grow: { at: 40m, action: modifyDbInstance, target: db, instanceType: db.r7g.xlarge, preparation: 7m, outage: 3m }
                    """ + more);
    }

    private static long volumes(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.item().contains("gp3"))
                .mapToLong(line -> Math.round(line.quantity().doubleValue() * 730))
                .sum();
    }

    /** 100 GiB all the time: one volume, which the new machine takes over, with what space is left on it. */
    @Test
    void theVolumeMovesToTheNewMachine() {
        RunResult result = grow("""
            storage: { volumeType: gp3, size: 100GiB, latency: 1ms }
            storageSpace: { used: 80GiB, perWrite: 1MiB }\
            """, "");
        assertThat(DatabaseScenario.failedSeconds(result, "writers", 3_600)).isCloseTo(180, within(1.5));
        assertThat(volumes(result)).isEqualTo(100);
        // Four writes of 1 MiB a second for an hour but three minutes; those that came in the outage were refused.
        assertThat(TextScenario.metric(result, "db.FreeStorageSpace"))
                .isCloseTo((20.0 - 4 * 3_420 / 1_024.0) * (1L << 30), within(8e6));
    }

    /** Both machines of a deployment keep their volumes. */
    @Test
    void theVolumesOfAStandbyAndItsPrimaryStay() {
        RunResult result = TextScenario.run(SCENARIO.replace("STANDBY", """
            multiAz: { standbyWrite: 1ms, promotion: 40s, dnsUpdate: 1s, clientDnsCache: 0s, standbyCreation: 6m }
                storage: { volumeType: gp3, size: 100GiB, latency: 1ms }\
            """)
                        .replace("cpu: 20ms", "cpu: 20ms, io:" + " { writes:" + " 1, size:" + " 16KiB }")
                + """
                operations:
                  grow: { at: 5m, action: modifyDbInstance, target: db, instanceType: db.r7g.xlarge, preparation: 7m }
                """);
        assertThat(failedSeconds(result)).isBetween(40.9, 41.5);
        assertThat(volumes(result)).isEqualTo(100);
    }

    /** Restored at 30 minutes within 5, it has another class from 47 minutes on; the old instance keeps its own. */
    @Test
    void aRestoredInstanceGetsAnotherClass() {
        RunResult result = grow("backup: { retention: 1d }", """
              restore: { at: 30m, action: restoreToPointInTime, target: db, replay: 0s, creation: 5m }
            """.indent(0));
        assertThat(hours(result).get("db.r7g.xlarge mysql on-demand")).isCloseTo(13 / 60.0, within(1e-6));
        assertThat(result.bill().lines().stream()
                        .filter(line -> line.item().equals("db.r7g.large mysql on-demand"))
                        .mapToDouble(line -> line.quantity().doubleValue())
                        .sum())
                .isCloseTo(1 + 12 / 60.0, within(1e-6));
    }

    /** The operation of 40 minutes is under way when the instance is replaced. */
    @Test
    void aModificationOfAnInstanceThatIsReplacedMeanwhileFails() {
        RunResult result = grow("backup: { retention: 1d }", """
              restore: { at: 30m, action: restoreToPointInTime, target: db, replay: 0s, creation: 12m }
            """.indent(0));
        assertThat(hours(result)).doesNotContainKey("db.r7g.xlarge mysql on-demand");
        assertThat(TextScenario.events(result, "modification"))
                .anyMatch(line -> line.endsWith("fails: the instance is not the database any more"));
    }

    /** With 1,300 connections for 16 GiB and 2,600 for 32, of which a proxy takes 1%; it is billed by vCPUs, 2 and then 4. */
    @Test
    void aProxyFollowsTheClassOfItsDatabase() {
        RunResult result = TextScenario.run("""
            apiVersion: 1
            name: proxied
            simulate: { duration: 60m, replications: 1 }
            regions:
              eu-west-1: { zones: [a, b, c], interZoneLatency: 0s, intraZoneLatency: 0s }
            resources:
              web:
                type: autoScalingGroup
                instanceType: m7g.large
                zones: [eu-west-1.b]
                minSize: 1
                maxSize: 1
                workers: 100
                service: { put: { wait: 1ms } }
              db:
                type: dbInstance
                engine: mysql
                instanceType: db.r7g.large
                zone: eu-west-1.a
                restart: 60s
                service: { write: { wait: 10s } }
              proxy: { type: dbProxy, target: db, zones: [eu-west-1.b, eu-west-1.c], maxConnections: 1% }
            workloads:
              writers:
                target: web
                arrivals: { closed: { clients: 100, thinkTime: { exponential: { mean: 1ms } } } }
                requests: { put: { share: 100%, path: [web, proxy.write], timeout: 10m } }
            operations:
              grow: { at: 20m, action: modifyDbInstance, target: db, instanceType: db.r7g.xlarge, preparation: 10m, outage: 1m }
            """);
        assertThat(result.metrics().stream()
                        .filter(each -> each.name().equals("proxy.DatabaseConnectionsCurrentlyBorrowed")
                                && each.stat().equals("max"))
                        .map(Metric::value))
                .containsExactly(27.0);
        assertThat(result.bill().lines().stream()
                        .filter(line -> line.item().equals("RDS Proxy"))
                        .mapToDouble(line -> line.quantity().doubleValue())
                        .sum())
                .isCloseTo(2 * 0.5 + 4 * 0.5, within(1e-6));
    }

    /** Another class at 50 minutes, and the old instance serves with it until the promotion at 55. */
    @Test
    void aDatabaseGetsAnotherClassBeforeAReadReplicaIsPromoted() {
        String replica = "readReplicas: { near: { zone: eu-west-1.b } }\nreads: [read]";
        RunResult result = grow(replica, """
              promote: { at: 54m, action: promoteReadReplica, target: db, replica: near, reboot: 1m }
            """.indent(0));
        assertThat(hours(result).get("db.r7g.xlarge mysql on-demand")).isCloseTo(13 / 60.0, within(1e-6));
        assertThat(DatabaseScenario.failedSeconds(result, "writers", 3_600)).isCloseTo(180, within(1.5));
    }

    @Test
    void aReadReplicaThatWasPromotedKeepsItsClass() {
        String replica = "readReplicas: { near: { zone: eu-west-1.b } }\nreads: [read]";
        RunResult result =
                DatabaseScenario.of("0h", "1h", replica + "\nrestart: 60s").run("""
                    operations:
                      grow: { action: modifyDbInstance, target: db, instanceType: db.r7g.xlarge, preparation: 7m, outage: 3m }
                      promote: { at: 20m, action: promoteReadReplica, target: db, replica: near, reboot: 1m }
                    faults:
                      crowd: { at: 30m, jitter: 0s, action: slowdown, target: db, factor: 2, duration: 1m }
                    runbooks:
                      bigger: { on: crowd, steps: [{ invoke: grow }] }
                    """);
        assertThat(TextScenario.events(result, "modification"))
                .anyMatch(line -> line.endsWith("was promoted, which keeps its class"));
        assertThat(hours(result)).doesNotContainKey("db.r7g.xlarge mysql on-demand");
    }
}
