package io.virga.models.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.kernel.random.RandomStream;
import io.virga.models.compute.Instance;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.Region;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceSlotsTest {
    private final List<Instance> running = new ArrayList<>();
    private final TestCloud testCloud = TestCloud.withoutLatency(1);
    private final List<Instance> cloud = new ArrayList<>();
    private final InstanceSlots slots =
            new InstanceSlots(() -> running, 3, instance -> new InstanceImpairment("web", () -> List.of(instance), 1));

    InstanceSlotsTest() {
        AvailabilityZone zone = new AvailabilityZone(testCloud.sim(), new Region("r"), "z", 9);
        for (int i = 0; i < 5; i++) {
            ServiceStation application = new ServiceStation(
                    testCloud.sim(),
                    i + ".app",
                    testCloud.calls(),
                    zone,
                    TestCloud.settings(1, 9, 1),
                    new StationTotals(testCloud.sim()));
            Instance instance = new Instance(testCloud.sim(), "i-" + i, TestCloud.TYPE, zone, application);
            instance.startServing(0);
            cloud.add(instance);
        }
    }

    private void hang(int number) {
        slots.fault(number).strike(RandomStream.of(1, 0, "unused"));
    }

    @Test
    void keepsTheNumberOfAnInstanceWhileOthersComeAndGo() {
        running.addAll(cloud.subList(0, 3));
        assertThat(slots.isThere(1)).isTrue();
        running.remove(0);
        assertThat(slots.isThere(0)).isFalse();
        running.add(cloud.get(3));
        assertThat(slots.isThere(0)).isTrue();
        hang(0);
        hang(2);
        assertThat(cloud).extracting(Instance::passesStatusChecks).containsExactly(true, true, false, false, true);
    }

    @Test
    void leavesOutWhatIsBeyondItsBound() {
        running.addAll(cloud);
        assertThat(slots.bound()).isEqualTo(3);
        assertThat(slots.isThere(2)).isTrue();
        hang(2);
        assertThat(cloud.get(2).passesStatusChecks()).isFalse();
    }

    @Test
    void refusesANumberThatNobodyHas() {
        running.add(cloud.get(0));
        assertThat(slots.isThere(1)).isFalse();
        assertThatThrownBy(() -> slots.fault(1)).hasMessage("no instance has number 1");
    }
}
