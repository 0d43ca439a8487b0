package io.virga.models.aurora;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Segments of 10 GiB that a node brings in 8 s, as over 10 Gbps: row D030 of the recovery table, and its neighbours. */
class ParallelRestoreValidationTest {
    private static final long SEGMENT_IN_EIGHT_SECONDS = (10L << 30) / 8;

    @ParameterizedTest
    @CsvSource({"6400, 640, 80", "6400, 6400, 8", "6401, 640, 88", "1, 640, 8", "6400, 1, 51200"})
    void theBusiestNodeDecides(int groups, int nodes, long seconds) {
        assertThat(new ParallelRestore(nodes, SEGMENT_IN_EIGHT_SECONDS).nanos(groups))
                .isEqualTo(seconds * 1_000_000_000L);
    }
}
