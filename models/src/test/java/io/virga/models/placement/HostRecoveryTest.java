package io.virga.models.placement;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.compute.Instance;
import io.virga.models.compute.Instance.RunInterval;
import io.virga.models.compute.InstanceRecovery;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.HostShape;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.Region;
import io.virga.models.topology.UniformHardware;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host of two servers' zone fails at 100 s: seen after 120 s, instances move for 60 s and boot for 30 s. */
class HostRecoveryTest {
    private static final DedicatedHostShape SHAPE =
            new DedicatedHostShape("m7g Dedicated Host", "m7g", 4, 16, 4, 4, null, null);

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final AvailabilityZone zone = new AvailabilityZone(cloud.sim(), new Region("r"), "z", 9)
            .install(new UniformHardware(1, 2, 1, new HostShape(4, 16)));
    private final DedicatedHost host =
            ((DedicatedHost.Allocated) DedicatedHost.allocate("dedicated", SHAPE, true, zone)).host();
    private final HostRecovery recovery = new HostRecovery(cloud.sim(), host, cloud.journal());
    private final List<Instance> instances = new ArrayList<>();
    private final FaultDomain first = host.domain();

    private Instance instance() {
        String name = "i-" + instances.size();
        ServiceStation application = new ServiceStation(
                cloud.sim(),
                name + ".app",
                cloud.calls(),
                zone,
                TestCloud.settings(1, 9, 1),
                new StationTotals(cloud.sim()));
        PlacementOutcome place = host.place(TestCloud.TYPE);
        Instance instance = new Instance(cloud.sim(), name, TestCloud.TYPE, (Placement) place, application);
        recovery.watch(
                instance,
                new InstanceRecovery(
                        instance,
                        new HostTenancy(List.of(host), true),
                        constant(60 * SECOND),
                        constant(30 * SECOND),
                        cloud.journal()));
        instance.startServing(30 * SECOND);
        instances.add(instance);
        return instance;
    }

    private void fail() {
        cloud.at(100 * SECOND, first::losePower);
    }

    @Test
    void restartsAllInstancesOfAFailedHostOnAnother() {
        instance();
        instance();
        fail();
        cloud.sim().runUntil((100 + 120 + 60 + 30) * SECOND - 1);
        assertThat(instances).noneMatch(Instance::applicationReady);
        cloud.sim().runUntil((100 + 120 + 60 + 30) * SECOND);
        assertThat(instances).allMatch(Instance::applicationReady).allMatch(each -> each.domain() != first);
        assertThat(host.instances()).isEqualTo(2);
        assertThat(recovery.recoveries()).isEqualTo(1);
        assertThat(recovery.lives())
                .containsExactly(new RunInterval(0, 220 * SECOND), new RunInterval(220 * SECOND, Long.MAX_VALUE));
        assertThat(instances).allMatch(each -> each.runIntervals().equals(List.of(new RunInterval(0, Long.MAX_VALUE))));
    }

    @Test
    void doesNothingWhenPowerIsBackBeforeTheFailureIsSeen() {
        instance();
        fail();
        cloud.at(219 * SECOND, first::restorePower);
        cloud.sim().runUntil(1_000 * SECOND);
        assertThat(recovery.recoveries()).isZero();
        assertThat(host.domain()).isSameAs(first);
        assertThat(instances).allMatch(Instance::applicationReady);
    }

    @Test
    void triesAgainAndIsNotBilledWhileTheZoneHasNoEmptyServer() {
        instance();
        DedicatedHost.Allocated other = (DedicatedHost.Allocated) DedicatedHost.allocate("other", SHAPE, true, zone);
        HostRecovery ofOther = new HostRecovery(cloud.sim(), other.host(), cloud.journal());
        fail();
        cloud.at(400 * SECOND, first::restorePower);
        cloud.sim().runUntil(1_000 * SECOND);
        assertThat(recovery.recoveries()).isZero();
        assertThat(recovery.lives())
                .containsExactly(new RunInterval(0, 220 * SECOND), new RunInterval(400 * SECOND, Long.MAX_VALUE));
        assertThat(ofOther.lives()).containsExactly(new RunInterval(0, Long.MAX_VALUE));
        assertThat(cloud.journal().entries().get(0).text())
                .isEqualTo(
                        "is not recovered: InsufficientInstanceCapacity: no host that its placement allows has room");
    }

    @Test
    void recoversAgainWhenTheSecondServerFailsAsWell() {
        instance();
        fail();
        cloud.at(1_000 * SECOND, first::restorePower);
        cloud.at(2_000 * SECOND, () -> host.domain().losePower());
        cloud.sim().runUntil(3_000 * SECOND);
        assertThat(recovery.recoveries()).isEqualTo(2);
        assertThat(host.domain()).isSameAs(first);
        assertThat(instances).allMatch(Instance::applicationReady);
    }
}
