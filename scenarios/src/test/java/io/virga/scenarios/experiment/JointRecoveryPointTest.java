package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.DisasterResult;
import io.virga.scenarios.result.Spread;
import io.virga.scenarios.result.StoreLoss;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Orders are in a database with a standby in another zone, payments in one that has nothing but its backups, and both lose
 * their zone. Each order writes both.
 */
class JointRecoveryPointTest {
    private static final String SCENARIO = """
        apiVersion: 1
        name: two-stores
        simulate: { duration: 40m, replications: 1 }
        regions: { eu-west-1: { zones: [a, b] } }
        resources:
          app:
            type: instance
            instanceType: m7g.large
            zones: [eu-west-1.b]
            service: { order: { cpu: 1ms } }
          orders:
            type: dbInstance
            engine: mysql
            instanceType: db.r6g.large
            zone: eu-west-1.a
            storage: { volumeType: gp3, size: 20GiB }
            multiAz: { standbyZone: eu-west-1.b }
            service: { write: { cpu: 1ms, io: { writes: 1, size: 16KiB } } }
          payments:
            type: dbInstance
            engine: mysql
            instanceType: db.r6g.large
            zone: eu-west-1.a
            storage: { volumeType: gp3, size: 20GiB, data: 1GiB }
            backup: { retention: 1d }
            service: { write: { cpu: 1ms, io: { writes: 2, size: 16KiB } } }
        workloads:
          shoppers:
            target: app
            arrivals: { regular: { rate: 2/s } }
            requests: { order: { share: 100%, path: [app, payments.write, orders.write], timeout: 2s } }
        faults:
          zone: { at: 12m, jitter: 0s, action: zonePowerLoss, target: eu-west-1.a, duration: 2h }
        operations:
          restore: { action: restoreToPointInTime, target: payments, zone: eu-west-1.b, creation: 5m }
        runbooks:
          restore: { on: zone, steps: [{ decide: 1m }, { invoke: restore }] }
        """;

    private static final DisasterResult ZONE =
            TextScenario.drill(SCENARIO).disasters().get(0);

    private static double median(Spread spread) {
        return Objects.requireNonNull(spread.median());
    }

    private static StoreLoss store(String name) {
        return ZONE.stores().stream()
                .filter(each -> each.store().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhatEachStoreLost() {
        assertThat(median(store("orders").lostWrites())).isZero();
        assertThat(median(store("orders").recoveryPointSeconds())).isZero();
        StoreLoss payments = store("payments");
        assertThat(median(payments.recoveryPointSeconds())).isBetween(1.0, 300.0);
        assertThat(median(payments.lostWrites()))
                .isBetween(
                        2 * median(payments.recoveryPointSeconds()) - 2,
                        2 * median(payments.recoveryPointSeconds()) + 2);
    }

    /** Each payment writes twice 16 KiB. */
    @Test
    void countsTheBytesOfWhatWasLost() {
        StoreLoss payments = store("payments");
        assertThat(median(payments.lostBytes())).isEqualTo(2 * 16_384 * median(payments.lostWrites()));
        assertThat(median(store("orders").lostBytes())).isZero();
    }

    /** The mean of both, or the younger, would say that orders without their payments were a state to go on from. */
    @Test
    void takesTheOldestPointForThatOfAllStoresTogether() {
        assertThat(ZONE.rpoSeconds()).isEqualTo(store("payments").recoveryPointSeconds());
    }

    /** A store that is not hit adds nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"orders", "payments"})
    void listsEachStoreOnce(String name) {
        assertThat(ZONE.stores()).filteredOn(each -> each.store().equals(name)).hasSize(1);
    }
}
