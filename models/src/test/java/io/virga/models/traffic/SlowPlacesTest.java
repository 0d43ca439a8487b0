package io.virga.models.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Hardware;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SlowPlacesTest {
    private final Region region = new Region("r");
    private final AvailabilityZone zone =
            new AvailabilityZone(Simulation.create(SimulationConfig.of(1, 0)), region, "a", 0);
    private final Hardware hardware = Objects.requireNonNull(
            zone.install(new UniformHardware(2, 2, 2, new HostShape(8, 32))).hardware());
    private final SlowPlaces slow = new SlowPlaces();

    @Test
    void domainsWithinEachOtherMultiply() {
        slow.begin(hardware.rack(0), 2);
        slow.begin(hardware.host(0), 3);
        assertThat(slow.factor(hardware.host(0))).isEqualTo(6);
        assertThat(slow.factor(hardware.host(1))).isEqualTo(2);
        assertThat(slow.factor(hardware.host(2))).isEqualTo(1);
        assertThat(slow.factor(zone)).isEqualTo(1);
        slow.end(hardware.rack(0), 2);
        assertThat(slow.factor(hardware.host(0))).isEqualTo(3);
    }

    @Test
    void whatIsSlowIsSoByAPositiveFactor() {
        assertThatThrownBy(() -> slow.begin(zone, 0)).hasMessageContaining("above 0");
    }

    @Test
    void aHostLiesInItsRackPowerDomainZoneAndRegion() {
        assertThat(hardware.host(0).isWithin(hardware.host(0))).isTrue();
        assertThat(hardware.host(0).isWithin(hardware.rack(0))).isTrue();
        assertThat(hardware.host(0).isWithin(hardware.powerDomain(0))).isTrue();
        assertThat(hardware.host(0).isWithin(zone)).isTrue();
        assertThat(hardware.host(0).isWithin(region)).isTrue();
        assertThat(hardware.host(0).isWithin(hardware.rack(1))).isFalse();
        assertThat(zone.isWithin(hardware.rack(0))).isFalse();
    }
}
