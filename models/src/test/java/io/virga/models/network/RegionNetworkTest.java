package io.virga.models.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import org.junit.jupiter.api.Test;

/** Two zones of one region, and one of another. */
class RegionNetworkTest {
    private static final long MS = 1_000_000;

    private final Simulation sim = Simulation.create(SimulationConfig.of(1, 0));
    private final Region here = new Region("eu-west-1");
    private final Region there = new Region("us-east-1");
    private final AvailabilityZone a = new AvailabilityZone(sim, here, "a", 0);
    private final AvailabilityZone b = new AvailabilityZone(sim, here, "b", 1);
    private final AvailabilityZone far = new AvailabilityZone(sim, there, "a", 2);
    private final Network network = new Network(
            sim,
            new RoundTrips(3, new Constant(2 * MS), new Constant(4 * MS))
                    .set(far, a, new Constant(70 * MS))
                    .set(b, far, new Constant(72 * MS)));

    private long oneWayNanos(AvailabilityZone from, AvailabilityZone to) {
        return network.oneWayNanos(from, to, 0, Network.Leg.REQUEST);
    }

    @Test
    void takesHalfOfARoundTripEitherWay() {
        assertThat(oneWayNanos(a, a)).isEqualTo(MS);
        assertThat(oneWayNanos(a, b)).isEqualTo(2 * MS);
        assertThat(oneWayNanos(a, far)).isEqualTo(35 * MS).isEqualTo(oneWayNanos(far, a));
        assertThat(oneWayNanos(b, far)).isEqualTo(36 * MS).isEqualTo(oneWayNanos(far, b));
    }

    @Test
    void bringsDataBetweenRegionsToTheSenderAndNotToTheZones() {
        network.count(a, DataCharge.PAYS, far, DataCharge.PAYS, 100);
        network.count(b, DataCharge.BOTH_SIDES_FREE, far, DataCharge.OWN_SIDE_FREE, 10);
        network.count(far, DataCharge.OWN_SIDE_FREE, a, DataCharge.PAYS, 7);
        assertThat(network.bytes(here, there)).isEqualTo(110);
        assertThat(network.bytes(there, here)).isEqualTo(7);
        assertThat(network.paidOutBytes(a) + network.paidInBytes(a) + network.paidInBytes(far))
                .isZero();
    }

    @Test
    void bringsDataBetweenZonesOfARegionToBothWhoPay() {
        network.count(a, DataCharge.PAYS, b, DataCharge.PAYS, 100);
        assertThat(network.paidOutBytes(a)).isEqualTo(100);
        assertThat(network.paidInBytes(b)).isEqualTo(100);
        assertThat(network.bytes(here, there)).isZero();
    }
}
