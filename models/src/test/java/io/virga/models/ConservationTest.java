package io.virga.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.traffic.Invariants;
import io.virga.models.traffic.Outcome;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked of a cloud and whatever happens to it: each logical request ends exactly once, no call is left open or
 * closed twice, each answered request's account adds up to its latency to the nanosecond, no account is negative, and
 * Little's law and the utilisation law hold at each resource.
 */
class ConservationTest {
    private static void check(long firstSeed, int clouds) {
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        for (long seed = firstSeed; seed < firstSeed + clouds; seed++) {
            try {
                RandomCloud random = new RandomCloud(seed);
                random.run();
                Invariants.check(random.ledger());
                random.totals().forEach(Invariants::check);
                random.ledger().counts().forEach((outcome, count) -> seen.merge(outcome, count, Integer::sum));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
        // The clouds are such that everything can happen.
        assertThat(seen.keySet())
                .contains(
                        Outcome.OK,
                        Outcome.ERROR,
                        Outcome.RESET,
                        Outcome.UNAVAILABLE,
                        Outcome.NO_ANSWER,
                        Outcome.ABANDONED);
    }

    @Test
    void holdsInCloudsMadeUpByChanceWithFaultsOfAllKinds() {
        check(1, 150);
    }

    @Tag("full")
    @Test
    void holdsInManyMoreOfThem() {
        check(1_000, 1_500);
    }
}
