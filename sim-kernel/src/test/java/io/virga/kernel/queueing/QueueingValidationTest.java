package io.virga.kernel.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kernel against queueing theory: each row of the table is simulated in thirty replications, and each number of the
 * row must lie within Student's interval of the replications.
 *
 * <p>All rows together make about {@value #CHECKS} comparisons. Each is made at the level 1 − 0.01/{@value #CHECKS}
 * (Bonferroni), so that a right kernel fails the whole table by chance for one seed in a hundred; the seed is fixed. The
 * interval must also be narrow enough to mean something: the long test is as long as the table's tolerance needs.
 */
class QueueingValidationTest {
    private static final int CHECKS = 450;
    private static final int REPLICATIONS = 30;
    private static final int FIRST_CUSTOMERS = 50_000;
    private static final int MOST_CUSTOMERS = 2_000_000;
    private static final double LEVEL = 1 - 0.01 / CHECKS;
    private static final Pattern PERCENTILE = Pattern.compile("(?:W_p|p|W)(\\d{2,3})");
    private static final long SEED = 20260101;

    static Stream<Oracle> oracles() {
        return Oracle.all().stream();
    }

    /** A row or two of each family in which a short run is free of the memory of its start. */
    static Stream<Oracle> lightlyLoaded() {
        Set<String> ids = Set.of(
                "Q002", "Q010", "Q011", "Q021", "Q026", "Q030", "Q033", "Q042", "Q044", "Q047", "Q050", "Q055", "Q056",
                "Q061", "Q075", "Q079", "Q082", "Q083", "Q087", "Q089", "Q091", "Q097", "Q106", "Q108", "Q110", "Q113",
                "Q117", "Q122", "Q125", "Q141", "Q154", "Q155", "Q159", "Q161");
        return oracles().filter(oracle -> ids.contains(oracle.id()));
    }

    @ParameterizedTest
    @MethodSource("lightlyLoaded")
    void aShortRunAgreesWithTheory(Oracle oracle) {
        assertAgrees(oracle, simulate(oracle, 10_000, SEED));
    }

    /**
     * As long as the table's tolerance asks for, estimated from a first run, and again while the estimate was too low. Where
     * that is more than two million customers in each replication, the row is held against what these say, and the width
     * that they reach is printed.
     */
    @Tag("full")
    @ParameterizedTest
    @MethodSource("oracles")
    void aLongRunAgreesWithTheoryWithinTheTolerance(Oracle oracle) {
        double tolerance = oracle.tolerance().contains("CI 1%") ? 0.01 : 0.02;
        int customers = FIRST_CUSTOMERS;
        Map<String, Tally> results = simulate(oracle, customers, SEED + 1);
        customers = needed(customers, relativeHalfWidth(oracle, results), tolerance);
        results = simulate(oracle, customers, SEED + 2);
        while (relativeHalfWidth(oracle, results) > 1.5 * tolerance && customers < MOST_CUSTOMERS) {
            customers = needed(customers, relativeHalfWidth(oracle, results), tolerance);
            results = simulate(oracle, customers, SEED + 2);
        }
        System.out.printf(
                "%s: %,d customers, half width %.2f%%%n",
                oracle.id(), customers, 100 * relativeHalfWidth(oracle, results));
        assertAgrees(oracle, results);
    }

    /** More than before, with something to spare. */
    private static int needed(int customers, double width, double tolerance) {
        return (int) Math.max(customers, Math.min(1.3 * customers * Math.pow(width / tolerance, 2), MOST_CUSTOMERS));
    }

    /** A suite that could not fail would prove nothing: services that are two per cent too long must be noticed. */
    @Test
    void aSlightlyWrongServiceIsNoticed() {
        Oracle right = Oracle.all().get(0);
        Map<String, String> wrong = new LinkedHashMap<>(right.inputs());
        wrong.put("mu", Double.toString(right.in("mu") / 1.02));
        Oracle defect = new Oracle("defect", right.family(), right.kind(), "defect", wrong, right.outputs(), "");
        assertThat(disagreements(defect, simulate(defect, 100_000, SEED))).isNotEmpty();
    }

    @Test
    void noMoreComparisonsAreMadeThanTheLevelAllowsFor() {
        int checks = Oracle.all().stream()
                .mapToInt(oracle ->
                        comparisons(oracle, simulate(oracle, 100, SEED)).size())
                .sum();
        assertThat(checks).isBetween(400, CHECKS);
    }

    private static Map<String, Tally> simulate(Oracle oracle, int customers, long seed) {
        Map<String, Tally> results = new LinkedHashMap<>();
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            Simulation sim = Simulation.create(SimulationConfig.of(seed, replication));
            QueueModel.of(oracle.family())
                    .run(oracle, sim, customers)
                    .forEach((name, mean) ->
                            results.computeIfAbsent(name, n -> new Tally()).add(mean));
        }
        return results;
    }

    private static void assertAgrees(Oracle oracle, Map<String, Tally> results) {
        assertThat(comparisons(oracle, results))
                .as("numbers of the row that are measured")
                .isNotEmpty();
        assertThat(disagreements(oracle, results)).isEmpty();
    }

    /** Names of the row's numbers that the model measures. */
    private static List<String> comparisons(Oracle oracle, Map<String, Tally> results) {
        if (oracle.kind().equals("bound")) {
            return List.of("Wq");
        }
        return results.keySet().stream().filter(oracle.outputs()::containsKey).toList();
    }

    private static List<String> disagreements(Oracle oracle, Map<String, Tally> results) {
        return comparisons(oracle, results).stream()
                .filter(name -> !agrees(oracle, name, tally(results, name)))
                .map(name -> name + ": expected " + expected(oracle, name) + ", got " + interval(tally(results, name)))
                .toList();
    }

    private static boolean agrees(Oracle oracle, String name, Tally tally) {
        ConfidenceInterval interval = interval(tally);
        if (oracle.kind().equals("bound")) {
            return interval.lower() <= oracle.out("Wq_upper");
        }
        String uncertainty = name + "_ci95";
        double reference = oracle.outputs().containsKey(uncertainty) ? oracle.out(uncertainty) / 2.045 : 0;
        double own = tally.standardDeviation() / Math.sqrt(REPLICATIONS);
        double t = TDistribution.of(REPLICATIONS - 1.0).inverseSurvivalProbability((1 - LEVEL) / 2);
        double rounding = 1e-9 * Math.abs(expected(oracle, name));
        return Math.abs(tally.mean() - expected(oracle, name)) <= t * Math.hypot(own, reference) + rounding;
    }

    private static Tally tally(Map<String, Tally> results, String name) {
        return results.getOrDefault(name, new Tally());
    }

    private static ConfidenceInterval interval(Tally tally) {
        return ConfidenceInterval.ofMean(tally, LEVEL);
    }

    /** A percentile is compared as the share of customers at or below it. */
    private static double expected(Oracle oracle, String name) {
        if (oracle.kind().equals("bound")) {
            return oracle.out("Wq_upper");
        }
        Matcher percentile = PERCENTILE.matcher(name);
        return percentile.matches() ? Double.parseDouble("0." + percentile.group(1)) : oracle.out(name);
    }

    /** The widest 95% interval among the mean times, which the tolerance of the table is about. */
    private static double relativeHalfWidth(Oracle oracle, Map<String, Tally> results) {
        return comparisons(oracle, results).stream()
                .filter(name ->
                        name.startsWith("W") && !PERCENTILE.matcher(name).matches())
                .mapToDouble(name ->
                        ConfidenceInterval.ofMean(tally(results, name), 0.95).relativeHalfWidth())
                .max()
                .orElse(0);
    }
}
