package io.virga.models.fault;

import static io.virga.models.fault.CountedService.hours;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Instances in zones and regions that fail, against exact availability. The chance of a false alarm is that of {@link AvailabilityRuns} times the number of checks; seeds are fixed.
 */
class ZoneAvailabilityValidationTest {
    static Stream<OracleRow> zones() {
        return OracleRow.family("AZ")
                .filter(row -> row.inputs().containsKey("azs") && row.out("unavailability") > 1e-6);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void zonesHideTheirInstances(OracleRow row) {
        checkZones(row, 1e8 * (row.in("AZ_MTTF_h") > 10_000 ? 1 : 0.4));
    }

    static Stream<OracleRow> rareZones() {
        return OracleRow.family("AZ")
                .filter(row -> row.inputs().containsKey("azs") && row.out("unavailability") < 1e-6);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("rareZones")
    void zonesWithSpareInstancesAreAlmostNeverShort(OracleRow row) {
        checkZones(row, 2.8e10);
    }

    private static void checkZones(OracleRow row, double hours) {
        AvailabilityRuns runs = new AvailabilityRuns(
                hours,
                config -> CountedService.zoned(
                        config,
                        row.count("azs"),
                        row.count("instances_per_az"),
                        row.count("need"),
                        HazardLaw.independent(hours(row.in("AZ_MTTF_h")), hours(row.in("AZ_MTTR_h"))),
                        HazardLaw.independent(hours(row.in("inst_MTTF_h")), hours(row.in("inst_MTTR_h")))));
        runs.check("unavailability", row.out("unavailability"), 0.05, service -> service.down.mean());
    }

    /** The row fixes the availability of a region alone; an outage of one hour is assumed. */
    @Tag("full")
    @Test
    void twoRegionsAreDownTogetherAsTheSquareOfOne() {
        OracleRow row = OracleRow.family("AZ")
                .filter(each -> each.inputs().containsKey("A_region"))
                .findFirst()
                .orElseThrow();
        double a = row.in("A_region");
        AvailabilityRuns runs = new AvailabilityRuns(8e9, config -> {
            CountedService service = new CountedService(config, row.count("regions"), 1, 1);
            service.fail("regions", service.regions, HazardLaw.independent(hours(a / (1 - a)), hours(1)));
            return service;
        });
        runs.check("unavailability", row.out("unavailability"), 0.05, service -> service.down.mean());
    }
}
