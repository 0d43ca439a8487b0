package io.virga.models.fault;

import static io.virga.models.fault.CountedService.HOUR;
import static io.virga.models.fault.CountedService.hours;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Quorums of copies in zones that fail, against exact availability. The chance of a false alarm is that of {@link AvailabilityRuns} times the number of checks; seeds are fixed.
 */
class QuorumAvailabilityValidationTest {
    static Stream<OracleRow> quorums() {
        return OracleRow.family("AURORA").filter(row -> row.inputs().containsKey("write_quorum"));
    }

    /**
     * Accelerated: zones and segments fail 100 times as often as the row says, and the repair of a segment takes 2,000 times
     * as long. The closed form is first held against the row, then the simulation against the closed form so changed.
     */
    @Tag("full")
    @ParameterizedTest
    @MethodSource("quorums")
    void quorumsSurviveWhatTheyShouldWhenAccelerated(OracleRow row) {
        boolean zonesFail = row.in("AZ_MTTF_h") < Double.POSITIVE_INFINITY;
        double zone = zonesFail ? ExactAvailability.unavailability(row.in("AZ_MTTF_h"), row.in("AZ_MTTR_h")) : 0;
        double segment = ExactAvailability.unavailability(row.in("segment_MTTF_h"), row.in("segment_MTTR_h"));
        int write = row.count("write_quorum");
        int read = row.count("read_quorum");
        checkQuorum(row, "U_write", write, 3, 2, zone, segment);
        checkQuorum(row, "U_read", read, 3, 2, zone, segment);
        checkQuorum(row, "U_write_given_one_AZ_down", write, 2, 2, 0, segment);
        checkQuorum(row, "U_read_given_one_AZ_down", read, 2, 2, 0, segment);
        checkQuorum(row, "U_2of3_one_per_AZ", 2, 3, 1, zone, segment);
    }

    private static void checkQuorum(
            OracleRow row, String output, int need, int zones, int perZone, double zoneDown, double segmentDown) {
        // The table's 2-of-3 without zone failures lost four digits to cancellation; 3u² − 2u³ has them.
        double tolerance = zoneDown == 0 && perZone == 1 ? 1e-4 : 1e-8;
        double exact = ExactAvailability.fewerThan(need, zones, perZone, zoneDown, segmentDown);
        assertThat(exact)
                .as("%s of %s", output, row)
                .isCloseTo(row.out(output), AvailabilityRuns.relative(row.out(output), tolerance));
        double zoneMttf = row.in("AZ_MTTF_h") / 100;
        double segmentMttf = row.in("segment_MTTF_h") / 100;
        double segmentMttr = row.in("segment_MTTR_h") * 2_000;
        double fastZone = zoneDown == 0 ? 0 : ExactAvailability.unavailability(zoneMttf, row.in("AZ_MTTR_h"));
        double fastSegment = ExactAvailability.unavailability(segmentMttf, segmentMttr);
        double fast = ExactAvailability.fewerThan(need, zones, perZone, fastZone, fastSegment);
        AvailabilityRuns runs = new AvailabilityRuns(1e6 + 12_000 * (zoneDown == 0 ? 2 : 4) / fast, config -> {
            CountedService service = new CountedService(config, zones, perZone, need);
            if (zoneDown > 0) {
                service.fail(
                        "zones", service.zones, HazardLaw.independent(hours(zoneMttf), hours(row.in("AZ_MTTR_h"))));
            }
            service.hostsFail(HazardLaw.independent(hours(segmentMttf), hours(segmentMttr)));
            return service;
        });
        runs.check(row + " " + output, fast, 0.05, service -> service.down.mean());
    }

    @Test
    void quorumsAreLostAsOftenAndAsLongAsTheChainSays() {
        OracleRow row = OracleRow.family("AURORA")
                .filter(each -> each.inputs().containsKey("quorum"))
                .findFirst()
                .orElseThrow();
        AvailabilityRuns runs = new AvailabilityRuns(
                1.2e7,
                config -> CountedService.zoned(
                        config,
                        3,
                        2,
                        row.count("quorum"),
                        HazardLaw.independent(hours(row.in("AZ_MTTF_h")), hours(row.in("AZ_MTTR_h"))),
                        HazardLaw.independent(hours(row.in("segment_MTTF_h")), hours(row.in("segment_MTTR_h")))));
        runs.check("unavailability", row.out("unavailability"), 0.05, service -> service.down.mean());
        runs.check("outages_per_year", row.out("outages_per_year"), 0.05, runs::outagesPerYear);
        runs.check(
                "mean_outage_h",
                row.out("mean_outage_h"),
                0.05,
                service -> service.down.integral() / HOUR / service.outages);
    }
}
