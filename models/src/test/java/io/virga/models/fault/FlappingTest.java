package io.virga.models.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Constant;
import io.virga.models.monitoring.Journal;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.PowerDependent;
import io.virga.models.topology.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlappingTest {
    private static final long SECOND = 1_000_000_000L;

    private final Simulation sim = Simulation.create(SimulationConfig.of(2, 0));
    private final Journal journal = new Journal(sim);
    private final List<AvailabilityZone> zones = new ArrayList<>();
    private final List<String> seen = new ArrayList<>();

    FlappingTest() {
        Region region = new Region("r");
        for (String name : List.of("a", "b", "c", "d")) {
            AvailabilityZone zone = new AvailabilityZone(sim, region, name, zones.size());
            zones.add(zone);
            zone.connect(new PowerDependent() {
                @Override
                public void powerLost() {
                    seen.add(sim.now() / SECOND + " s off");
                }

                @Override
                public void powerRestored() {
                    seen.add(sim.now() / SECOND + " s on");
                }
            });
        }
    }

    @Test
    void comesAndGoesWhileItLasts() {
        begin(new PowerLoss(zones.get(0)), 100 * SECOND);
        sim.runUntil(1_000 * SECOND);
        assertThat(seen).containsExactly("10 s off", "30 s on", "70 s off", "90 s on");
        assertThat(zones.get(0).isPowered()).isTrue();
        assertThat(journal.entries())
                .extracting(Journal.Entry::text)
                .containsExactly("loses power, and will come and go", "has power again; came and went 2 times");
    }

    @Test
    void endsInTheMiddleOfAStroke() {
        begin(new PowerLoss(zones.get(0)), 70 * SECOND);
        sim.runUntil(1_000 * SECOND);
        assertThat(seen).containsExactly("10 s off", "30 s on", "70 s off", "80 s on");
    }

    @Test
    void keepsToTheVictimThatItChose() {
        begin(new DomainLoss("r", () -> zones), 3_600 * SECOND);
        int[] dark = new int[zones.size()];
        for (int time = 15; time < 3_600; time += 60) {
            sim.runUntil(time * SECOND);
            for (AvailabilityZone zone : zones) {
                dark[zone.index()] += zone.isPowered() ? 0 : 1;
            }
        }
        assertThat(dark).containsOnlyOnce(60).containsOnly(0, 60);
    }

    private void begin(Fault fault, long durationNanos) {
        Flapping flapping = new Flapping(sim, "f", fault, new Constant(20 * SECOND), new Constant(40 * SECOND));
        new FaultSchedule(sim, "f", flapping, new FaultTiming.At(10 * SECOND, 0), new Constant(durationNanos), journal);
    }
}
