package io.virga.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.LogNormal;
import org.junit.jupiter.api.Test;

class InterRegionLatencyTest {
    private final InterRegionLatency table = InterRegionLatency.load();

    @Test
    void hasTheMeasuredMedianAndPercentile() {
        LogNormal roundTrip = (LogNormal) table.roundTrip("eu-west-1", "us-east-1");
        assertThat(roundTrip).isNotNull();
        assertThat(roundTrip.quantile(0.5)).isCloseTo(69.7e6, within(1.0));
        assertThat(roundTrip.quantile(0.9)).isCloseTo(72.8e6, within(10.0));
    }

    @Test
    void knowsEveryPairOfItsRegions() {
        assertThat(table.regions())
                .hasSize(19)
                .allSatisfy(from -> assertThat(table.regions())
                        .allSatisfy(to -> assertThat(table.roundTrip(from, to)).isNotNull()));
    }

    @Test
    void saysNothingOfRegionsThatNobodyMeasured() {
        assertThat(table.roundTrip("eu-west-1", "mars-north-1")).isNull();
        assertThat(table.roundTrip("mars-north-1", "eu-west-1")).isNull();
    }
}
