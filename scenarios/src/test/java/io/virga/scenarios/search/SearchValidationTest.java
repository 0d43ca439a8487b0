package io.virga.scenarios.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.SearchResult;
import io.virga.scenarios.result.SearchedCell.Fate;
import io.virga.scenarios.result.Verdict;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The cheapest farm of queues for 250 jobs a second of which 95% are done within 70 ms. Four servers do 92.8% of them within
 * that time and five 97.0%, so that it is the one with five.
 */
class SearchValidationTest {
    private static final double TARGET = 0.95;
    private static final double WITHIN_SECONDS = 0.070;
    private static final double RATE = 250;
    private static final int FEWEST_SERVERS = 3;
    private static final int RIGHT = 5;

    @TempDir
    private Path folder;

    private SearchResult search(int seed, int mostServers, int mostReplications) {
        QueueFarm farm = new QueueFarm("simulate.seed=" + seed);
        Path kept = folder.resolve("kept" + seed);
        return new Search(
                        farm.goal(),
                        farm.trials("servers=" + FEWEST_SERVERS + ".." + mostServers, kept, mostReplications))
                .run(words -> {});
    }

    private static boolean isRight(SearchResult found) {
        return Integer.valueOf(RIGHT - FEWEST_SERVERS).equals(found.best());
    }

    @Test
    void theOptimumFollowsFromTheory() {
        assertThat(QueueFarm.share(RATE / (RIGHT - 1), WITHIN_SECONDS)).isLessThan(TARGET);
        assertThat(QueueFarm.share(RATE / RIGHT, WITHIN_SECONDS)).isGreaterThan(TARGET);
    }

    /** The seed finds another one with a chance of 5% at most. */
    @Test
    void theOptimumIsFoundWithFewerReplicationsThanTheFullGridHas() {
        SearchResult found = search(1, 6, 20);
        assertThat(isRight(found)).isTrue();
        assertThat(found.confidence()).isEqualTo(0.95);
        assertThat(found.spent()).isLessThan(found.fullGrid());
        assertThat(found.count(Fate.MISSES)).isEqualTo(2);
        assertThat(found.count(Fate.DEARER)).isEqualTo(1);
        assertThat(found.cells().get(0).replications()).isEqualTo(Looks.FIRST);
        assertThat(found.cells().get(0).objectives()).containsEntry("quick", Verdict.MISSED);
    }

    /** Each seed finds another one with a chance of 5% at most. With 5% exactly, more than 8 of 60 have one of 0.3%. */
    @Test
    @Tag("full")
    void theOptimumIsFoundAsOftenAsClaimedOver60Seeds() {
        int wrong = 0;
        int undecided = 0;
        long spent = 0;
        long fullGrid = 0;
        for (int seed = 1; seed <= 60; seed++) {
            SearchResult found = search(seed, 8, 40);
            boolean claims = found.count(Fate.UNDECIDED) + found.count(Fate.TIED) == 0 && found.best() != null;
            wrong += claims && !isRight(found) ? 1 : 0;
            undecided += claims ? 0 : 1;
            spent += found.spent();
            fullGrid += found.fullGrid();
        }
        System.getLogger("validation")
                .log(
                        System.Logger.Level.INFO,
                        "{0} of 60 searches wrong, {1} undecided, {2} of {3} replications",
                        wrong,
                        undecided,
                        spent,
                        fullGrid);
        assertThat(wrong).isLessThanOrEqualTo(8);
        assertThat(undecided).isLessThanOrEqualTo(3);
        assertThat(spent).isLessThan(fullGrid * 2 / 3);
    }
}
