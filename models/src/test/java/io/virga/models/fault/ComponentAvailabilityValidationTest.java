package io.virga.models.fault;

import static io.virga.models.fault.CountedService.HOUR;
import static io.virga.models.fault.CountedService.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.Variate;
import io.virga.kernel.random.Weibull;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hazards of components, in series, redundant and on standby, against exact availability. The chance of a false alarm is that of {@link AvailabilityRuns} times the number of checks; seeds are fixed.
 */
class ComponentAvailabilityValidationTest {
    static Stream<OracleRow> components() {
        return OracleRow.family("COMP");
    }

    @ParameterizedTest
    @MethodSource("components")
    void aComponentIsAvailableAsRenewalTheorySays(OracleRow row) {
        Variate lifetime = hours(row.in("MTTF_h"));
        checkComponent(row, lifetime, hours(row.in("MTTR_h")));
    }

    /** Only the means count, whatever the distributions. */
    @ParameterizedTest
    @MethodSource("components")
    void availabilityIsInsensitiveToTheDistributions(OracleRow row) {
        Variate lifetime = Weibull.ofMean(row.in("MTTF_h") * HOUR, 0.7);
        checkComponent(row, lifetime, LogNormal.ofMeanAndCv(row.in("MTTR_h") * HOUR, 1));
        checkComponent(row, Weibull.ofMean(row.in("MTTF_h") * HOUR, 3), new Constant(row.in("MTTR_h") * HOUR));
    }

    private static void checkComponent(OracleRow row, Variate lifetime, Variate repair) {
        double cycles = 60_000;
        AvailabilityRuns runs = new AvailabilityRuns(cycles * (row.in("MTTF_h") + row.in("MTTR_h")), config -> {
            CountedService service = new CountedService(config, 1, 1, 1);
            service.hostsFail(HazardLaw.independent(lifetime, repair));
            return service;
        });
        runs.check("unavailability", row.out("unavailability"), 0.02, service -> service.down.mean());
        runs.check("failures_per_year", row.out("failures_per_year"), 0.02, runs::outagesPerYear);
    }

    static Stream<OracleRow> transients() {
        return OracleRow.family("TRANS");
    }

    /** Many independent components are as many replications of one. */
    @ParameterizedTest
    @MethodSource("transients")
    void aNewComponentAgesAsTheMarkovChainSays(OracleRow row) {
        int components = 4_000;
        Tally up = new Tally();
        Tally interval = new Tally();
        Tally survived = new Tally();
        for (int replication = 0; replication < AvailabilityRuns.REPLICATIONS; replication++) {
            CountedService service = new CountedService(SimulationConfig.of(5, replication), 1, components, components);
            service.hostsFail(HazardLaw.independent(hours(row.in("MTTF_h")), hours(row.in("MTTR_h"))));
            service.sim.runUntil((long) (row.in("t_h") * HOUR));
            up.add(service.up.value() / components);
            interval.add(service.up.mean() / components);
            survived.add((double) service.neverFailed / components);
        }
        AvailabilityRuns.check(row + " A(t)", row.out("A_t"), 0.01, up);
        AvailabilityRuns.check(row + " interval availability", row.out("interval_availability"), 0.01, interval);
        AvailabilityRuns.check(row + " R(t)", row.out("R_t"), 0.01, survived);
    }

    static Stream<OracleRow> series() {
        return OracleRow.family("SERPAR");
    }

    @ParameterizedTest
    @MethodSource("series")
    void aSeriesIsAsAvailableAsTheProduct(OracleRow row) {
        List<Double> availabilities = new ArrayList<>();
        if (row.inputs().containsKey("n")) {
            for (int i = 0; i < row.count("n"); i++) {
                availabilities.add(row.in("A"));
            }
        } else {
            row.inputs().keySet().forEach(key -> availabilities.add(row.in(key)));
        }
        int n = availabilities.size();
        AvailabilityRuns runs = new AvailabilityRuns(2e7, config -> {
            CountedService service = new CountedService(config, 1, n, n);
            for (int i = 0; i < n; i++) {
                double a = availabilities.get(i);
                HazardLaw law = HazardLaw.independent(hours(a / (1 - a)), hours(1));
                service.fail("part-" + i, service.hosts().subList(i, i + 1), law);
            }
            return service;
        });
        runs.check("unavailability", row.out("unavailability"), 0.05, service -> service.down.mean());
    }

    static Stream<OracleRow> kOfN() {
        return OracleRow.family("KOFN");
    }

    @ParameterizedTest
    @MethodSource("kOfN")
    void kOfNIsAsAvailableAsTheBirthDeathChain(OracleRow row) {
        checkKOfN(row, 3_500, 0.07);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("kOfN")
    void kOfNIsAsAvailableAsTheBirthDeathChainInLongRuns(OracleRow row) {
        checkKOfN(row, 14_000, 0.03);
    }

    private static void checkKOfN(OracleRow row, int outages, double precision) {
        HazardLaw law = new HazardLaw(hours(row.in("MTTF_h")), hours(row.in("MTTR_h")), 0, row.count("repair_crews"));
        AvailabilityRuns runs = new AvailabilityRuns(outages / row.out("outages_per_year") * 8760, config -> {
            CountedService service = new CountedService(config, 1, row.count("n"), row.count("k"));
            service.hostsFail(law);
            return service;
        });
        runs.check("unavailability", row.out("unavailability"), precision, service -> service.down.mean());
        runs.check("outages_per_year", row.out("outages_per_year"), precision, runs::outagesPerYear);
        runs.check(
                "mean_outage_h",
                row.out("mean_outage_h"),
                precision,
                service -> service.down.integral() / HOUR / service.outages);
        runs.check("expected_up", row.out("expected_up"), precision, service -> service.up.mean());
        AvailabilityRuns.check(row + " MTTFF_h", row.out("MTTFF_h"), precision, runs.passages());
    }

    static Stream<OracleRow> commonCauses() {
        return OracleRow.family("CCF");
    }

    @ParameterizedTest
    @MethodSource("commonCauses")
    void commonCausesSpoilRedundancyAsTheBetaFactorSays(OracleRow row) {
        AvailabilityRuns runs = commonCause(row, row.in("beta"), 8e7);
        runs.check("unavailability", row.out("unavailability"), 0.05, service -> service.down.mean());
    }

    @Test
    void withoutCommonCausesRedundancyIsWorthMore() {
        OracleRow row = commonCauses().findFirst().orElseThrow();
        AvailabilityRuns runs = commonCause(row, 0, 1e8);
        runs.check("unavailability_beta0", row.out("unavailability_beta0"), 0.05, service -> service.down.mean());
    }

    @Tag("full")
    @Test
    void withoutCommonCausesThreeAreAlmostNeverAllDown() {
        OracleRow row = commonCauses().skip(1).findFirst().orElseThrow();
        AvailabilityRuns runs = commonCause(row, 0, 2.2e10);
        runs.check("unavailability_beta0", row.out("unavailability_beta0"), 0.05, service -> service.down.mean());
    }

    private static AvailabilityRuns commonCause(OracleRow row, double beta, double hours) {
        HazardLaw law = new HazardLaw(hours(row.in("MTTF_h")), hours(row.in("MTTR_h")), beta, HazardLaw.ANY_NUMBER);
        return new AvailabilityRuns(hours, config -> {
            CountedService service = new CountedService(config, 1, row.count("n"), row.count("k"));
            service.hostsFail(law);
            return service;
        });
    }

    static Stream<OracleRow> standbys() {
        return OracleRow.family("STANDBY").filter(row -> row.inputs().containsKey("standby"));
    }

    @ParameterizedTest
    @MethodSource("standbys")
    void aStandbyHelpsAsMuchAsItsCoverageAllows(OracleRow row) {
        Tally unavailability = new Tally();
        Tally interruptions = new Tally();
        double hours = 1e7;
        for (int replication = 0; replication < AvailabilityRuns.REPLICATIONS; replication++) {
            Simulation sim = Simulation.create(SimulationConfig.of(7, replication));
            StandbyPair pair = new StandbyPair(
                    sim,
                    row.in("coverage"),
                    hours(row.in("failover_mean_h")),
                    hours(row.in("manual_mean_h")),
                    hours(row.in("MTTR_h")),
                    "hot".equals(row.inputs().get("standby")));
            Hazard.begin(sim, "units", HazardLaw.independent(hours(row.in("MTTF_h")), null), pair, HazardListener.NONE);
            sim.runUntil((long) (hours / 20 * HOUR));
            pair.restart();
            sim.runUntil((long) (hours * 21 / 20 * HOUR));
            unavailability.add(pair.down.mean());
            interruptions.add(pair.interruptions / hours * 8760);
        }
        AvailabilityRuns.check(row + " unavailability", row.out("unavailability"), 0.05, unavailability);
        AvailabilityRuns.check(row + " interruptions", row.out("service_interruptions_per_year"), 0.05, interruptions);
    }

    @Test
    void aSingleNodeThatOnlyRestartsIsDownForItsRestarts() {
        OracleRow row = OracleRow.family("STANDBY")
                .filter(each -> !each.inputs().containsKey("standby"))
                .findFirst()
                .orElseThrow();
        HazardLaw law = HazardLaw.independent(hours(row.in("MTTF_h")), hours(row.in("MTTR_h")));
        AvailabilityRuns runs = new AvailabilityRuns(5_000 * row.in("MTTF_h"), config -> {
            CountedService service = new CountedService(config, 1, 1, 1);
            service.hostsFail(law);
            return service;
        });
        runs.check("unavailability", row.out("unavailability"), 0.05, service -> service.down.mean());
    }

    /** A test that cannot fail proves nothing: repairs five per cent longer must be noticed. */
    @Test
    void noticesThatRepairsAreFivePercentTooLong() {
        OracleRow row = components().findFirst().orElseThrow();
        HazardLaw law = HazardLaw.independent(hours(row.in("MTTF_h")), hours(1.05 * row.in("MTTR_h")));
        AvailabilityRuns runs = new AvailabilityRuns(45_000 * row.in("MTTF_h"), config -> {
            CountedService service = new CountedService(config, 1, 1, 1);
            service.hostsFail(law);
            return service;
        });
        Tally unavailability = runs.tally(service -> service.down.mean());
        assertThat(ConfidenceInterval.ofMean(unavailability, AvailabilityRuns.LEVEL)
                        .contains(row.out("unavailability")))
                .isFalse();
    }
}
