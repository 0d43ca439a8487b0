package io.virga.models.fault;

import static io.virga.models.fault.CountedService.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.SimulationConfig;
import io.virga.kernel.statistics.ConfidenceInterval;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How long data lasts whose copies fail and are repaired, against Markov chains. The chance of a false alarm is that of {@link AvailabilityRuns} times the number of checks; seeds are fixed.
 */
class DurabilityValidationTest {
    /** Enough for five per cent: losses come nearly as in a Poisson process. */
    private static final int LOSSES = 1_900;

    static Stream<OracleRow> losses() {
        return OracleRow.family("DUR").filter(row -> row.inputs().containsKey("devices") && row.out("MTTDL_h") < 1e6);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void dataIsLostAsLateAsTheChainSays(OracleRow row) {
        checkLoss(row);
    }

    static Stream<OracleRow> rareLosses() {
        return OracleRow.family("DUR").filter(row -> row.inputs().containsKey("devices") && row.out("MTTDL_h") > 1e6);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("rareLosses")
    void dataThatIsAlmostSafeIsLostAsLateAsTheChainSays(OracleRow row) {
        checkLoss(row);
    }

    private static void checkLoss(OracleRow row) {
        int crews = "serial".equals(row.inputs().get("repair")) ? 1 : HazardLaw.ANY_NUMBER;
        CountedService service =
                new CountedService(SimulationConfig.of(9, 0), 1, row.count("devices"), row.count("need"));
        service.hostsFail(new HazardLaw(hours(row.in("MTTF_h")), hours(row.in("MTTR_h")), 0, crews));
        runUntilLost(service);
        AvailabilityRuns.check(row + " MTTDL_h", row.out("MTTDL_h"), 0.05, service.passages);
        ConfidenceInterval share = ConfidenceInterval.ofProportion(
                service.passagesWithinYear, service.passages.count(), AvailabilityRuns.LEVEL);
        assertThat(share.contains(row.out("P_loss_1_year")))
                .as("%s, lost within a year: %s", row, share)
                .isTrue();
    }

    private static void runUntilLost(CountedService service) {
        while (service.passages.count() < LOSSES) {
            service.sim.step();
        }
    }

    static Stream<OracleRow> chunks() {
        return OracleRow.family("DUR").filter(row -> row.inputs().containsKey("chunks"));
    }

    /** Accelerated: repairs take 200 times as long; the closed form is first held against the row. */
    @ParameterizedTest
    @MethodSource("chunks")
    void chunksAreLostAsTheChainSaysWhenAccelerated(OracleRow row) {
        int n = row.count("chunks");
        int need = row.count("need");
        double failures = row.in("chunk_fail_per_day");
        double repairs = row.in("chunk_repair_per_day");
        double exact = ExactAvailability.timeToLoss(n, need, failures, repairs);
        assertThat(exact).isCloseTo(row.out("MTTF_days"), AvailabilityRuns.relative(row.out("MTTF_days"), 0.005));
        CountedService service = new CountedService(SimulationConfig.of(13, 0), 1, n, need);
        service.hostsFail(new HazardLaw(hours(1 / failures), hours(200 / repairs), 0, 1));
        runUntilLost(service);
        AvailabilityRuns.check(
                row + " accelerated",
                ExactAvailability.timeToLoss(n, need, failures, repairs / 200),
                0.05,
                service.passages);
    }
}
