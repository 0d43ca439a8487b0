package io.virga.scenarios.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.experiment.MetricChoice;
import io.virga.scenarios.result.Comparison;
import io.virga.scenarios.result.DifferenceVerdict;
import io.virga.scenarios.result.MetricDifference;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verdicts are wrong as seldom as they say, and find small differences. */
class ComparisonValidationTest {
    private static final DesignComparator COMPARATOR =
            new DesignComparator(MetricChoice.of(List.of("customers.latency:mean", "customers.latency:p99")));

    /** Of two designs that are alike in distribution and not in their draws of service times. */
    private static boolean isDistinguished(int seed) {
        String set = "simulate.seed=" + seed;
        return COMPARATOR
                .of(List.of(Queue.simulated("server", set), Queue.simulated("machine", set)))
                .isDistinguishable();
    }

    private static int distinguished(int seeds) {
        int wrong = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            wrong += isDistinguished(seed) ? 1 : 0;
        }
        return wrong;
    }

    /**
     * Each seed is a wrong verdict with a chance of 5% at most. With 5% exactly, more than 4 of 16 have a chance of 0.1%.
     */
    @Test
    void designsThatAreAlikeAreSeldomTold() {
        assertThat(distinguished(16)).isLessThanOrEqualTo(4);
    }

    /** With 5% exactly, more than 39 of 500 have a chance of 0.3%. */
    @Test
    @Tag("full")
    void designsThatAreAlikeAreSeldomToldOver500Seeds() {
        int wrong = distinguished(500);
        System.getLogger("validation").log(System.Logger.Level.INFO, wrong + " of 500 wrong verdicts");
        assertThat(wrong).isLessThanOrEqualTo(39);
    }

    /** W = 1/(μ − λ): 20 ms at a mean service of 10 ms, 20.83 ms at 10.2 ms. */
    @Test
    void smallDifferencesAreFoundWithTheirSizeAndDirection() {
        int found = 0;
        for (int seed = 1; seed <= 4; seed++) {
            String set = "simulate.seed=" + seed;
            Comparison comparison = COMPARATOR.of(
                    List.of(Queue.simulated("server", set), Queue.simulated("server", set, "cpu=10.2ms")));
            MetricDifference mean = comparison.designs().get(0).metrics().get(0);
            assertThat(mean.verdict()).isNotEqualTo(DifferenceVerdict.BETTER);
            found += mean.verdict() == DifferenceVerdict.WORSE ? 1 : 0;
            assertThat(Objects.requireNonNull(mean.correlation())).isGreaterThan(0.9);
            assertThat(Objects.requireNonNull(mean.replicationsSaved())).isGreaterThan(5);
        }
        assertThat(found).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theSameDesignIsTheSameInEachReplication() {
        Comparison comparison = COMPARATOR.of(List.of(Queue.simulated("server"), Queue.simulated("server")));
        assertThat(comparison.isDistinguishable()).isFalse();
        assertThat(comparison.designs().get(0).changes()).isEmpty();
        assertThat(comparison.designs().get(0).metrics())
                .allSatisfy(metric -> assertThat(metric.difference()).isZero());
    }
}
