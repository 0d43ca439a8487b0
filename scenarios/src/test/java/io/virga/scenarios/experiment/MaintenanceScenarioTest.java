package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;

/** Maintenance begins ten minutes into an hour, and each machine is away for five minutes. */
class MaintenanceScenarioTest {
    private static final double WINDOW_SECONDS = 3_600;

    private static RunResult run(String properties) {
        return DatabaseScenario.of("0h", "1h", properties).withRate("4/s").run("");
    }

    private static double failed(RunResult result) {
        return DatabaseScenario.failedSeconds(result, "writers", WINDOW_SECONDS);
    }

    @Test
    void aSingleInstanceIsAwayWhileItIsPatched() {
        RunResult result = run("maintenance: { window: 10m, delay: 0s, patching: 5m }\nrestart: 60s");
        assertThat(failed(result)).isCloseTo(300, within(1.0));
        assertThat(TextScenario.events(result, "maintenance")).containsExactly("600.0 db: begins");
    }

    /** The standby is away until 15:00 and takes over in 40 s; the name follows a second later. */
    @Test
    void aStandbyIsPatchedFirstAndTakesOver() {
        RunResult result = run("""
            maintenance: { window: 10m, delay: 0s, patching: 5m }
            multiAz: { standbyWrite: 0s, detection: 30s, promotion: 40s, dnsUpdate: 1s, clientDnsCache: 0s, standbyCreation: 6m }
            restart: 60s\
            """);
        assertThat(failed(result)).isBetween(40.5, 42.5);
        assertThat(TextScenario.metric(result, "db.LostWrites")).isZero();
        assertThat(TextScenario.events(result, "failover"))
                .filteredOn(line -> line.endsWith("failover to the new version begins"))
                .containsExactly("900.0 db: failover to the new version begins");
    }

    @Test
    void itIsPutOffWhileTheDatabaseIsDown() {
        RunResult result = DatabaseScenario.of(
                        "0h", "1h", "maintenance: { window: 10m, delay: 0s, patching: 5m }\nrestart: 60s")
                .withRate("4/s")
                .run("""
                    faults:
                      crash: { at: 595s, jitter: 0s, action: instanceStop, target: db }
                    """);
        assertThat(failed(result)).isCloseTo(60, within(1.0));
        assertThat(TextScenario.events(result, "maintenance"))
                .containsExactly("600.0 db: begins", "600.0 db: is put off: the database is not available");
    }

    private static RunResult cluster(String resource) {
        return TextScenario.run("""
            apiVersion: 1
            name: cluster
            simulate: { duration: 1h, replications: 1 }
            regions:
              eu-west-1: { zones: [a, b, c], interZoneLatency: 0s, intraZoneLatency: 0s }
            resources:
              web:
                type: autoScalingGroup
                instanceType: m7g.large
                zones: [eu-west-1.b]
                minSize: 1
                maxSize: 1
                service: { put: { wait: 1ms } }
              db:
            RESOURCE    reads: []
                service: { write: { wait: 1ms } }
            workloads:
              writers:
                target: web
                arrivals: { regular: { rate: 4/s } }
                requests: { put: { share: 100%, path: [web, { hop: db.write, timeout: 1s }], timeout: 5s } }
            """.replace("RESOURCE", resource.indent(4)));
    }

    /** Readers at 10:00 and 12:00, the writer at 14:00, whose loss takes 8 s to detect, 15 s to follow and 3 s for the name. */
    @Test
    void theMachinesOfAClusterFollowOneAnother() {
        RunResult result = cluster("""
            type: dbCluster
            engine: mysql
            instanceType: db.r6g.large
            zones: [eu-west-1.a, eu-west-1.b, eu-west-1.c]
            maintenance: { window: 10m, delay: 0s }
            detection: 8s
            promotion: 15s
            dnsUpdate: 3s
            clientDnsCache: 0s
            restart: 2m
            """);
        assertThat(failed(result)).isBetween(25.5, 27.5);
        assertThat(TextScenario.events(result, "maintenance"))
                .containsExactly(
                        "600.0 db.maintenance: db.2 is restarted",
                        "720.0 db.maintenance: db.3 is restarted",
                        "840.0 db.maintenance: db.1 is restarted",
                        "960.0 db.maintenance: is over");
    }

    @Test
    void theWriterOfAuroraIsTheLast() {
        RunResult result = cluster("""
            type: auroraCluster
            engine: aurora-mysql
            instanceType: db.r7g.large
            placement: { writer: eu-west-1.a, readers: [eu-west-1.b] }
            volume: { size: 100GiB }
            maintenance: { window: 10m, delay: 0s }
            restart: 2m
            """);
        assertThat(TextScenario.metric(result, "db.LostWrites")).isZero();
        assertThat(failed(result)).isBetween(5.0, 60.0);
        assertThat(TextScenario.events(result, "maintenance"))
                .hasSize(3)
                .startsWith("600.0 db.maintenance: db.2 is restarted");
    }
}
