package io.virga.models.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimestampArrivalsTest {
    private static List<Long> all(long[] times, double factor) {
        Arrivals arrivals = new TimestampArrivals(times, factor, RandomStream.of(1, 0, "copies"));
        List<Long> all = new ArrayList<>();
        for (long time = arrivals.next(); time != Arrivals.NEVER; time = arrivals.next()) {
            all.add(time);
        }
        return all;
    }

    @Test
    void comeAtTheTimesOfTheRecordAndNotBeforeTheBeginning() {
        assertThat(all(new long[] {-5, 0, 7, 7, 30}, 1)).containsExactly(0L, 7L, 7L, 30L);
    }

    @Test
    void copiesFallBetweenTheirOriginalAndTheNext() {
        assertThat(all(new long[] {10, 20, 30}, 3))
                .hasSize(9)
                .isSorted()
                .contains(10L, 20L, 30L)
                .satisfies(times -> assertThat(times.subList(0, 3)).allMatch(time -> time >= 10 && time <= 20));
    }

    @Test
    void aFractionOfAnArrivalIsAChance() {
        long[] times = LongStream.range(0, 10_000).toArray();
        // Four standard deviations of a binomial.
        assertThat(all(times, 0.25)).hasSizeBetween(2_500 - 174, 2_500 + 174);
        assertThat((double) all(times, 1.5).size()).isCloseTo(15_000, within(200.0));
    }
}
