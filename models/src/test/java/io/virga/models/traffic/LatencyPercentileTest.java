package io.virga.models.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LatencyPercentileTest {
    private final LatencyPercentile percentile = new LatencyPercentile(0.95);

    private void observe(int from, int to) {
        for (int i = from; i <= to; i++) {
            percentile.observe(i);
        }
    }

    @Test
    void isUnknownWhileFewerThanAStepAreSeen() {
        observe(1, LatencyPercentile.STEP - 1);
        assertThat(percentile.valueNanos()).isEqualTo(LatencyPercentile.UNKNOWN);
    }

    @Test
    void isTheValueThatThatShareDoesNotExceed() {
        observe(1, 100);
        assertThat(percentile.valueNanos()).isEqualTo(95);
    }

    @Test
    void forgetsWhatIsOlderThanTheWindow() {
        observe(1, 100);
        observe(100_001, 100_000 + LatencyPercentile.WINDOW);
        assertThat(percentile.valueNanos()).isEqualTo(100_950);
    }

    @Test
    void rejectsWhatIsNoPercentile() {
        assertThatThrownBy(() -> new LatencyPercentile(1)).hasMessageContaining("between 0 and 1");
    }
}
