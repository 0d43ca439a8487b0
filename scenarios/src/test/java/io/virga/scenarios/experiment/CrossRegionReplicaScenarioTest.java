package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.scenarios.result.BillLine;
import io.virga.scenarios.result.RunResult;
import org.junit.jupiter.api.Test;

/** Four commits a second of 16 KiB, which are on their way to the replica in the other region for ten seconds. */
class CrossRegionReplicaScenarioTest {
    private static RunResult run(String replica, String promotion, String more) {
        return DatabaseScenario.of("0h", "1h", """
            storage: { volumeType: gp3, size: 100GiB, latency: 1ms }
            readReplicas: { one: { zone: REPLICA, apply: 1us } }
            reads: []
            restart: 60s\
            """.replace("REPLICA", replica))
                .withRate("4/s")
                .run("""
                    operations:
                      promote: { at: PROMOTION, action: promoteReadReplica, target: db, replica: one, reboot: 2m }
                    """.replace("PROMOTION", promotion) + more);
    }

    private static double sent(RunResult result) {
        return result.bill().lines().stream()
                .filter(line -> line.item().equals("data out to us-east-1"))
                .map(BillLine::quantity)
                .mapToDouble(Number::doubleValue)
                .sum();
    }

    /** It stops to follow ten seconds before the end. */
    @Test
    void itLagsByTheDistanceAndIsPaidFor() {
        RunResult result = run("us-east-1.a", "3590s", "");
        assertThat(TextScenario.metric(result, "db.ReplicaLag")).isBetween(18.0, 20.3);
        assertThat(sent(result)).isCloseTo(3_600.0 * 4 * 16_384 / (1 << 30), within(1e-4));
    }

    @Test
    void itLosesTheDistanceWithTheRegion() {
        RunResult result = run("us-east-1.a", "40m", """
            faults:
              region: { at: 30m, jitter: 0s, action: regionLoss, target: eu-west-1, duration: 1h }
            """);
        assertThat(TextScenario.metric(result, "db.LostWrites")).isCloseTo(40, within(1.0));
        assertThat(TextScenario.metric(result, "db.RecoveryPointAge")).isCloseTo(10, within(0.3));
    }

    @Test
    void whatIsSentWithinTheRegionIsFree() {
        // The database serves for the two minutes of the replica's reboot, and what it takes then is lost.
        RunResult near = run("eu-west-1.b", "40m", "");
        assertThat(TextScenario.metric(near, "db.LostWrites")).isCloseTo(480, within(1.0));
        assertThat(sent(near)).isZero();
    }
}
