package io.virga.models.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultDomainTest {
    private final Region region = new Region("r");
    private final AvailabilityZone zone = new AvailabilityZone(
                    Simulation.create(SimulationConfig.of(1, 0)), region, "a", 0)
            .install(new UniformHardware(2, 4, 3, new HostShape(8, 32)));
    private final Hardware hardware = hardware(zone);
    private final List<String> told = new ArrayList<>();

    @Test
    void aDomainHasPowerWhileItselfAndAllAroundItHave() {
        Host host = hardware.host(0);
        for (FaultDomain domain : List.of(region, zone, hardware.powerDomain(0), hardware.rack(0), host)) {
            domain.losePower();
            assertThat(host.isPowered()).as("with an outage of " + domain).isFalse();
            domain.restorePower();
            assertThat(host.isPowered()).as("after an outage of " + domain).isTrue();
        }
    }

    @Test
    void anOutageReachesAllBelowAndNothingBeside() {
        hardware.powerDomain(0).losePower();
        assertThat(List.of(0, 3, 6, 9))
                .extracting(number -> hardware.host(number).isPowered())
                .containsExactly(false, false, true, true);
    }

    @Test
    void dependentsAreToldOnceWhateverOverlaps() {
        hardware.host(1).connect(listener("instance"));
        hardware.host(1).losePower();
        hardware.rack(0).losePower();
        zone.losePower();
        zone.losePower();
        hardware.host(1).restorePower();
        zone.restorePower();
        hardware.rack(0).restorePower();
        assertThat(told).containsExactly("instance off");
        zone.restorePower();
        assertThat(told).containsExactly("instance off", "instance on");
    }

    @Test
    void theOuterAreToldBeforeTheInner() {
        hardware.host(4).connect(listener("on host"));
        hardware.rack(1).connect(listener("on rack"));
        zone.connect(listener("in zone"));
        zone.losePower();
        assertThat(told).containsExactly("in zone off", "on rack off", "on host off");
    }

    @Test
    void whoComesDuringAnOutageIsToldOfItsEndOnly() {
        zone.losePower();
        hardware.host(0).connect(listener("late"));
        zone.restorePower();
        assertThat(told).containsExactly("late on");
    }

    @Test
    void whoHasLeftIsToldNothing() {
        PowerDependent gone = listener("gone");
        zone.connect(gone);
        zone.disconnect(gone);
        zone.losePower();
        assertThat(told).isEmpty();
    }

    @Test
    void anOutageThatIsNotThereCannotEnd() {
        zone.losePower();
        assertThatThrownBy(() -> hardware.rack(2).restorePower())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("r.a.rack-3 has power");
    }

    @Test
    void hostsComeToBeWhenSomethingHappensToThem() {
        assertThat(hardware.hostCount()).isEqualTo(12);
        assertThat(hardware.hostsInBeing()).isZero();
        assertThat(hardware.host(5).path()).isEqualTo("r.a.rack-2.host-3");
        assertThat(hardware.host(5).rack().powerDomain().path()).isEqualTo("r.a.power-1");
        assertThat(hardware.host(6).rack().powerDomain().path()).isEqualTo("r.a.power-2");
        assertThat(hardware.hostsInBeing()).isEqualTo(2);
    }

    @Test
    void racksCanBeWrittenOut() {
        HostShape shape = new HostShape(8, 32);
        Hardware listed = hardware(new AvailabilityZone(Simulation.create(SimulationConfig.of(1, 0)), region, "b", 1)
                .install(new ListedHardware(List.of(
                        new ListedHardware.ListedRack("north", "feed-1", 1, shape),
                        new ListedHardware.ListedRack("middle", "feed-2", 3, shape),
                        new ListedHardware.ListedRack("south", "feed-1", 2, shape)))));
        assertThat(listed.powerDomainCount()).isEqualTo(2);
        assertThat(listed.hostCount()).isEqualTo(6);
        assertThat(listed.host(3).path()).isEqualTo("r.b.middle.host-3");
        assertThat(listed.host(4).rack().powerDomain())
                .isSameAs(listed.host(0).rack().powerDomain());
    }

    private static Hardware hardware(AvailabilityZone zone) {
        Hardware hardware = zone.hardware();
        assertThat(hardware).isNotNull();
        return java.util.Objects.requireNonNull(hardware);
    }

    private PowerDependent listener(String name) {
        return new PowerDependent() {
            @Override
            public void powerLost() {
                told.add(name + " off");
            }

            @Override
            public void powerRestored() {
                told.add(name + " on");
            }
        };
    }
}
