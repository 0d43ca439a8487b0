package io.virga.models.compute;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.models.topology.PlacementRule;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceControlTest {
    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final ServiceStation application = new ServiceStation(
            cloud.sim(), "i.app", cloud.calls(), cloud.zone(0), settings(1, 9, 1), new StationTotals(cloud.sim()));
    private final Instance instance = new Instance(cloud.sim(), "i", TestCloud.TYPE, cloud.zone(0), application);

    private InstanceControl begin(long hibernationNanos) {
        InstanceTimes times = new InstanceTimes(
                constant(20 * SECOND),
                constant(30 * SECOND),
                constant(2 * SECOND),
                constant(10 * SECOND),
                hibernationNanos);
        InstanceControl control = new InstanceControl(instance, times, PlacementRule.ANYWHERE, cloud.journal());
        control.begin();
        return control;
    }

    private List<String> journal() {
        return cloud.journal().entries().stream()
                .map(entry -> entry.timeNanos() / SECOND + " " + entry.text())
                .toList();
    }

    @Test
    void stopsAndStartsAndJournalsEachState() {
        InstanceControl control = begin(0);
        cloud.at(100 * SECOND, control::stop);
        cloud.at(200 * SECOND, control::start);
        cloud.at(300 * SECOND, control::reboot);
        cloud.drain();
        assertThat(journal())
                .containsExactly(
                        "100 stopping",
                        "110 stopped",
                        "200 pending",
                        "220 running",
                        "250 its application answers",
                        "300 reboots",
                        "330 its application answers");
    }

    @Test
    void resumesFasterThanItBootsAfterHibernation() {
        InstanceControl control = begin(65 * SECOND);
        cloud.at(100 * SECOND, control::hibernate);
        cloud.at(200 * SECOND, control::start);
        cloud.drain();
        assertThat(journal())
                .containsExactly(
                        "100 stopping", "165 stopped", "200 pending", "220 running", "222 its application answers");
    }

    @Test
    void failsWhatItsStateDoesNotAllow() {
        InstanceControl control = begin(0);
        cloud.at(100 * SECOND, control::start);
        cloud.at(110 * SECOND, control::stop);
        cloud.at(115 * SECOND, control::stop);
        cloud.at(116 * SECOND, control::reboot);
        assertThat(journal())
                .containsExactly(
                        "100 StartInstances fails: IncorrectInstanceState, it is running",
                        "110 stopping",
                        "115 StopInstances fails: IncorrectInstanceState, it is stopping",
                        "116 RebootInstances fails: IncorrectInstanceState, it is stopping");
    }

    @Test
    void staysStoppedWhenItsZoneHasNoPlace() {
        InstanceControl control = begin(0);
        cloud.at(100 * SECOND, control::stop);
        cloud.at(120 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(130 * SECOND, control::start);
        assertThat(instance.state()).isEqualTo(Instance.State.STOPPED);
        assertThat(journal()).endsWith("130 StartInstances fails: InsufficientInstanceCapacity: the zone has no power");
    }

    @Test
    void isStoppedAgainWhenItsPlaceLosesPowerWhileItStarts() {
        InstanceControl control = begin(0);
        cloud.at(100 * SECOND, control::stop);
        cloud.at(130 * SECOND, control::start);
        cloud.at(140 * SECOND, () -> cloud.zone(0).losePower());
        cloud.drain();
        assertThat(instance.state()).isEqualTo(Instance.State.STOPPED);
        assertThat(journal()).endsWith("150 does not start: its place has lost power", "150 stopped");
    }

    @Test
    void terminatesWhatRunsAfterItsShutdownAndWhatIsStoppedAtOnce() {
        InstanceControl control = begin(0);
        cloud.at(100 * SECOND, control::terminate);
        cloud.at(105 * SECOND, control::terminate);
        cloud.at(200 * SECOND, control::start);
        cloud.drain();
        assertThat(journal())
                .containsExactly(
                        "100 shutting-down",
                        "110 terminated",
                        "200 StartInstances fails: IncorrectInstanceState, it is terminated");
    }

    @Test
    void refusesToHibernateWhatWasNotLaunchedForIt() {
        InstanceControl control = begin(0);
        assertThatThrownBy(control::hibernate).hasMessage("i was not launched with hibernation");
    }
}
