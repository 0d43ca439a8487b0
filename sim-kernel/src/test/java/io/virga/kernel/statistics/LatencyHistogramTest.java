package io.virga.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.random.LogNormal;
import io.virga.kernel.random.RandomStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    @Test
    void quantilesAreWithinAThousandthOfTheOrderStatistics() {
        LogNormal latency = LogNormal.ofMeanAndCv(40e6, 2);
        RandomStream stream = RandomStream.of(3, 0, "latency");
        LatencyHistogram histogram = new LatencyHistogram();
        long[] values = new long[50_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = latency.sampleNanos(stream);
            histogram.record(values[i]);
        }
        Arrays.sort(values);
        for (int i = 1; i <= 1000; i++) {
            double p = i / 1000.0;
            long exact = values[(int) Math.ceil(p * values.length) - 1];
            long estimate = histogram.quantileNanos(p).orElseThrow();
            assertThat(Math.abs(estimate - exact)).isLessThanOrEqualTo(exact / 1000 + 1);
        }
        assertThat(histogram.maxNanos()).isEqualTo(values[values.length - 1]);
        assertThat(histogram.meanNanos()).isEqualTo(Arrays.stream(values).sum() / 50_000.0);
    }

    @Test
    void mergingEqualsRecordingAll() {
        LatencyHistogram all = new LatencyHistogram();
        LatencyHistogram left = new LatencyHistogram();
        LatencyHistogram right = new LatencyHistogram();
        for (int i = 0; i < 10_000; i++) {
            long value = (i * 7919L % 10_007) * 1_000;
            all.record(value);
            (i % 3 == 0 ? left : right).record(value);
        }
        all.recordCensored();
        right.recordCensored();
        left.merge(right);
        for (double p = 0.01; p < 1; p += 0.01) {
            assertThat(left.quantileNanos(p)).isEqualTo(all.quantileNanos(p));
        }
        assertThat(left.count()).isEqualTo(10_001);
        assertThat(left.meanNanos()).isEqualTo(all.meanNanos());
        assertThat(left.shareAtOrBelow(5_000_000)).isEqualTo(all.shareAtOrBelow(5_000_000));
    }

    @Test
    void censoredObservationsAreBeyondAllOthers() {
        LatencyHistogram histogram = new LatencyHistogram();
        for (int i = 1; i <= 90; i++) {
            histogram.record(i * 1_000_000L);
        }
        for (int i = 0; i < 10; i++) {
            histogram.recordCensored();
        }
        assertThat(histogram.shareAtOrBelow(Long.MAX_VALUE)).isEqualTo(0.9);
        assertThat(histogram.quantileNanos(0.9)).hasValue(90_000_000);
        assertThat(histogram.quantileNanos(0.91)).isEmpty();
        assertThat(histogram.censored()).isEqualTo(10);
    }

    @Test
    void anEmptyHistogramHasNoQuantiles() {
        assertThat(new LatencyHistogram().quantileNanos(0.5)).isEmpty();
        assertThat(new LatencyHistogram().meanNanos()).isNaN();
        assertThat(new LatencyHistogram().shareAtOrBelow(10)).isZero();
    }

    @Test
    void aNegativeLatencyIsAnError() {
        assertThatThrownBy(() -> new LatencyHistogram().record(-5)).hasMessageContaining("not -5 ns");
    }
}
