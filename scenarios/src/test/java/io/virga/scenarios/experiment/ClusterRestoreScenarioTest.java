package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.RunResult;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One order a second into an Aurora cluster, which a release makes wrong at 10 min and which is restored from 20 min on. */
class ClusterRestoreScenarioTest {
    private static final String GLOBAL = "globalDatabase: { secondaries: { us-west-2: [us-west-2.a] } }";
    private static final String SCENARIO = """
        apiVersion: 1
        name: restored
        simulate: { duration: 50m, replications: 1 }
        regions:
          eu-west-1: { zones: [a, b, c] }
          us-west-2: { zones: [a, b, c] }
        resources:
          web: { type: instance, instanceType: m7g.large, zones: [eu-west-1.b], service: { run: { wait: 1ms } } }
          far: { type: instance, instanceType: m7g.large, zones: [us-west-2.b], service: { run: { wait: 1ms } } }
          db:
            type: auroraCluster
            engine: aurora-mysql
            instanceType: db.r6g.large
            placement: { writer: eu-west-1.a }
            reads: []
            GLOBAL
            service: { write: { cpu: 1ms } }
        workloads:
          shoppers:
            target: web
            arrivals: { regular: { rate: 1/s } }
            requests: { run: { share: 100%, path: [web, db.write], timeout: 1s } }
          others: { target: far, arrivals: { regular: { rate: 1/s } }, requests: { run: { share: 100%, path: [far] } } }
        faults:
          release: { at: 10m, jitter: 0s, action: dataCorruption, target: db }
        operations:
          restore: { action: restoreClusterToPointInTime, target: db, beforeFault: release, creation: 5m }
        runbooks:
          restore: { on: release, steps: [{ decide: 10m }, { invoke: restore }] }
        """;

    /** It goes on with what it was at 10 min: all orders until the new cluster took over at 25 min are gone. */
    @ParameterizedTest
    @ValueSource(strings = {"", GLOBAL})
    void losesEverythingThatWasWrittenSinceTheFault(String global) {
        RunResult result = TextScenario.run(SCENARIO.replace("GLOBAL", global));
        String prefix = global.isEmpty() ? "db." : "db.Global";
        assertThat(TextScenario.metric(result, prefix + "LostWrites")).isCloseTo(900, within(2.0));
        assertThat(TextScenario.metric(result, prefix + "RecoveryPointAge")).isCloseTo(900, within(2.0));
        assertThat(TextScenario.metric(result, "db.CorruptRequests")).isCloseTo(900, within(2.0));
        assertThat(TextScenario.events(result, "data")).containsExactly("1500.0 db: its data is right again");
    }

    /** The old cluster serves until the new one takes its place, on wrong data: that is no service. */
    @Test
    void endsTheRecoveryWhenTheDataIsRight() {
        List<DisasterResult> disasters =
                TextScenario.drill(SCENARIO.replace("GLOBAL", GLOBAL)).disasters();
        assertThat(Objects.requireNonNull(disasters.get(0).rtoSeconds().median()))
                .isBetween(900.0, 903.0);
    }

    /** A volume of 10 GiB is one segment, which takes 10 GiB / 100 MB/s on its node, however many there are. */
    @Test
    void takesOverOnceItsDataIsThere() {
        RunResult result = TextScenario.run(SCENARIO.replace("GLOBAL", "")
                .replace("creation: 5m", "creation: 5m, parallelRestore: { storageNodes: 640, throughput: 100MB/s }"));
        double seconds = 900 + (10L << 30) / 100e6;
        assertThat(TextScenario.metric(result, "db.LostWrites")).isCloseTo(seconds, within(2.0));
    }

    @Test
    void failsWhereTheTimeHasNotCome() {
        String before = "faults:\n  before: { at: 1m, jitter: 0s, action: instanceStop, target: web, count: 1 }";
        RunResult result = TextScenario.run(SCENARIO.replace("GLOBAL", "")
                .replace("faults:", before)
                .replace("on: release", "on: before")
                .replace("decide: 10m", "decide: 1m"));
        assertThat(TextScenario.events(result, "restore"))
                .containsExactly("120.0 db.restore.restore: fails: its time has not come yet, or it was there before");
    }
}
