package io.virga.models.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.Weibull;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Hardware;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HazardTest {
    private static final long HOUR = 3_600_000_000_000L;

    private final Simulation sim = Simulation.create(SimulationConfig.of(4, 0));
    private final AvailabilityZone zone = new AvailabilityZone(sim, new Region("r"), "a", 0)
            .install(new UniformHardware(10, 1_000, 100, new HostShape(4, 16)));
    private final Hardware hardware = Objects.requireNonNull(zone.hardware());
    private final List<Outage> outages = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private final HazardListener listener = new HazardListener() {
        @Override
        public void began(Outage outage) {
            outages.add(outage);
        }

        @Override
        public void ended(Outage outage, String text) {
            ends.add(outage.target() + " " + text);
        }
    };

    @Test
    void exponentialLifetimesCostOneTimerForAllAndHostsComeToBeWhenTheyFail() {
        HazardLaw law = HazardLaw.independent(new Exponential(100_000.0 * HOUR), new Constant(HOUR));
        Hazard hazard = Hazard.begin(sim, "hosts", law, DomainComponents.hosts(List.of(zone)), listener);
        assertThat(hardware.hostsInBeing()).isZero();
        sim.runUntil(20 * HOUR);

        assertThat(hazard.failures()).isEqualTo(outages.size()).isBetween(5L, 40L);
        assertThat(hardware.hostsInBeing()).isEqualTo(outages.size());
        assertThat(sim.events()).isLessThan(100);
        Outage first = outages.get(0);
        assertThat(first.endNanos() - first.startNanos()).isEqualTo(HOUR);
        assertThat(first.text()).isEqualTo("loses power");
        assertThat(ends.get(0)).isEqualTo(first.target() + " has power again");
    }

    @Test
    void allIsUpOnceAllIsRepaired() {
        HazardLaw law = HazardLaw.independent(new Exponential(100.0 * HOUR), new Constant(30 * HOUR));
        Hazard.begin(sim, "racks", law, DomainComponents.racks(List.of(zone)), listener);
        sim.runUntil(1_000 * HOUR);
        int lasting = (int) outages.stream()
                .filter(each -> each.endNanos() == Long.MAX_VALUE)
                .count();
        int dark = 0;
        for (int rack = 0; rack < hardware.rackCount(); rack++) {
            dark += hardware.rack(rack).isPowered() ? 0 : 1;
        }
        assertThat(dark).isEqualTo(lasting).isPositive();
    }

    @Test
    void aCommonCauseStrikesAllThatAreUp() {
        HazardLaw law = new HazardLaw(new Exponential(100.0 * HOUR), new Constant(HOUR), 1, HazardLaw.ANY_NUMBER);
        Hazard.begin(sim, "power", law, DomainComponents.powerDomains(List.of(zone)), listener);
        while (outages.isEmpty()) {
            sim.step();
        }
        assertThat(outages).hasSize(10).allMatch(outage -> outage.startNanos() == sim.now());
    }

    @Test
    void crewsRepairOneAfterAnother() {
        HazardLaw law = new HazardLaw(new Exponential(100.0 * HOUR), new Constant(HOUR), 1, 4);
        Hazard.begin(sim, "power", law, DomainComponents.powerDomains(List.of(zone)), listener);
        while (ends.size() < 10) {
            sim.step();
        }
        long start = outages.get(0).startNanos();
        assertThat(outages)
                .extracting(outage -> (outage.endNanos() - start) / HOUR)
                .containsExactly(1L, 1L, 1L, 1L, 2L, 2L, 2L, 2L, 3L, 3L);
    }

    @Test
    void lifetimesWithAMemoryBeginAtMixedAges() {
        HazardLaw law = HazardLaw.independent(new Constant(100 * HOUR), new Constant(HOUR));
        Hazard.begin(sim, "racks", law, DomainComponents.racks(List.of(zone)), listener);
        sim.runUntil(50 * HOUR);
        assertThat(outages.size()).isBetween(400, 600);
        sim.runUntil(100 * HOUR);
        assertThat(outages).hasSize(1_000);
    }

    @Test
    void instancesStopAndAreNotRepaired() {
        List<String> running = new ArrayList<>(List.of("i1", "i2", "i3"));
        InstanceComponents instances = new InstanceComponents(
                "web",
                () -> running.stream()
                        .map(name -> new InstanceStop.Victim(name, () -> running.remove(name)))
                        .toList(),
                8);
        Hazard hazard = Hazard.begin(
                sim, "stops", HazardLaw.independent(new Exponential(10.0 * HOUR), null), instances, listener);
        sim.runUntil(1_000 * HOUR);
        assertThat(running).isEmpty();
        assertThat(hazard.failures()).isEqualTo(3);
        assertThat(outages).allMatch(outage -> outage.endNanos() == outage.startNanos());
    }

    @Test
    void aFailureBeyondTheClockNeverComes() {
        HazardLaw law = HazardLaw.independent(new Exponential(1e30), null);
        Hazard.begin(sim, "zones", law, DomainComponents.of(List.of(zone)), listener);
        assertThat(sim.step()).isFalse();
    }

    @Test
    void whatHasAMemoryNeitherComesAndGoesNorHasCommonCauses() {
        Weibull lifetime = new Weibull(HOUR, 2);
        InstanceComponents instances = new InstanceComponents("web", List::of, 8);
        assertThatThrownBy(() -> Hazard.begin(sim, "stops", HazardLaw.independent(lifetime, null), instances, listener))
                .hasMessage("hazard.stops: lifetimes of things that come and go must be exponential");
        assertThatThrownBy(() -> new HazardLaw(lifetime, null, 0.1, 1))
                .hasMessageStartingWith("common causes need an exponential lifetime");
        assertThatThrownBy(() -> new HazardLaw(lifetime, null, -0.1, 1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new HazardLaw(lifetime, null, 0, 0)).hasMessage("at least 1 crew must repair, not 0");
    }
}
