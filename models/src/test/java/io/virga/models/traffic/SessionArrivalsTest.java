package io.virga.models.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import org.junit.jupiter.api.Test;

class SessionArrivalsTest {
    private static final RandomStream DRAWS = RandomStream.of(3, 0, "sessions");
    private static final int SESSIONS = 20_000;

    private static double mean(SessionArrivals.Length length) {
        double sum = 0;
        for (int i = 0; i < SESSIONS; i++) {
            sum += length.requests(DRAWS.at(i).nextDouble());
        }
        return sum / SESSIONS;
    }

    /** A geometric number from 1 with mean m has the variance m (m − 1); four standard errors. */
    @Test
    void geometricLengthsHaveTheirMean() {
        assertThat(mean(SessionArrivals.Length.geometric(8))).isCloseTo(8, within(4 * Math.sqrt(56.0 / SESSIONS)));
        assertThat(mean(SessionArrivals.Length.geometric(1))).isEqualTo(1);
    }

    @Test
    void aSessionIsOverWhenItsLastRequestHasBegun() {
        Session session = new Session(4, 2);
        session.begin();
        assertThat(session.isOver()).isFalse();
        session.begin();
        assertThat(session.isOver()).isTrue();
    }
}
