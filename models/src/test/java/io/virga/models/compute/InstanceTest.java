package io.virga.models.compute;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementRule;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstanceTest {
    private static final long LAUNCH = 20 * SECOND;
    private static final long BOOT = 70 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final ServiceStation application = new ServiceStation(
            cloud.sim(), "i.app", cloud.calls(), cloud.zone(0), settings(1, 9, 1), new StationTotals(cloud.sim()));
    private final Instance instance = new Instance(cloud.sim(), "i", TestCloud.TYPE, cloud.zone(0), application);
    private final List<String> events = new ArrayList<>();

    private void launch() {
        instance.onBooted(() -> events.add("booted at " + cloud.sim().now() / SECOND));
        instance.launch(
                LAUNCH, BOOT, () -> events.add("launched at " + cloud.sim().now() / SECOND));
    }

    private Ledger send(long... times) {
        return cloud.clients(
                kind(cloud.hop("i", 0, demand(10 * MS, 0), application), 5 * SECOND, RetryPolicy.NONE), times);
    }

    @Test
    void runsAfterItsLaunchAndServesAfterItsBoot() {
        Ledger ledger = send(10 * SECOND, 30 * SECOND, 91 * SECOND);
        launch();
        assertThat(instance.state()).isEqualTo(Instance.State.PENDING);
        cloud.drain();
        assertThat(events).containsExactly("launched at 20", "booted at 90");
        assertThat(instance.state()).isEqualTo(Instance.State.RUNNING);
        assertThat(instance.applicationReady()).isTrue();
        // Nothing answers before it runs; its machine refuses while it boots.
        assertThat(ledger.outcomes()).containsExactly(Outcome.ABANDONED, Outcome.RESET, Outcome.OK);
    }

    @Test
    void isBilledFromRunningToStopped() {
        launch();
        cloud.at(
                200 * SECOND,
                () -> assertThat(instance.runIntervals())
                        .containsExactly(new Instance.RunInterval(20 * SECOND, Long.MAX_VALUE)));
        cloud.at(300 * SECOND, instance::stop);
        cloud.at(400 * SECOND, instance::terminate);
        assertThat(instance.runIntervals()).containsExactly(new Instance.RunInterval(20 * SECOND, 300 * SECOND));
    }

    @Test
    void closesItsConnectionsWhenItIsTerminatedAndIsSilentFromThenOn() {
        instance.startServing(BOOT);
        Ledger ledger = send(0, 0, 10 * SECOND);
        cloud.at(5 * MS, instance::terminate);
        cloud.drain();
        assertThat(ledger.outcomes()).containsExactly(Outcome.RESET, Outcome.RESET, Outcome.ABANDONED);
        assertThat(ledger.entry(0).endNanos()).isEqualTo(5 * MS);
        assertThat(instance.isReachable()).isFalse();
    }

    @Test
    void neverRunsWhenItIsTerminatedBefore() {
        launch();
        cloud.at(10 * SECOND, instance::terminate);
        cloud.drain();
        assertThat(events).isEmpty();
        assertThat(instance.runIntervals()).isEmpty();
        assertThat(instance.state()).isEqualTo(Instance.State.TERMINATED);
    }

    @Test
    void staysRunningButUnreachableWithoutPowerAndBootsWhenItReturns() {
        instance.onBooted(() -> events.add("booted at " + cloud.sim().now() / SECOND));
        instance.startServing(BOOT);
        cloud.at(100 * SECOND, () -> cloud.zone(0).losePower());
        assertThat(instance.state()).isEqualTo(Instance.State.RUNNING);
        assertThat(instance.isReachable()).isFalse();
        assertThat(application.state()).isEqualTo(ServiceStation.State.SILENT);
        cloud.at(500 * SECOND, () -> cloud.zone(0).restorePower());
        assertThat(instance.isReachable()).isTrue();
        assertThat(application.state()).isEqualTo(ServiceStation.State.REFUSING);
        cloud.drain();
        assertThat(events).containsExactly("booted at 570");
        assertThat(application.state()).isEqualTo(ServiceStation.State.SERVING);
    }

    @Test
    void failsToLaunchInAZoneWithoutPower() {
        cloud.zone(0).losePower();
        launch();
        cloud.at(110 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.drain();
        assertThat(events).containsExactly("launched at 20");
        assertThat(instance.state()).isEqualTo(Instance.State.PENDING);
        assertThat(instance.runIntervals()).isEmpty();
        assertThat(application.state()).isEqualTo(ServiceStation.State.SILENT);
    }

    @Test
    void losesABootThatThePowerCutInterrupts() {
        launch();
        cloud.at(50 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(100 * SECOND, () -> assertThat(application.state()).isEqualTo(ServiceStation.State.SILENT));
        cloud.at(110 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.drain();
        assertThat(events).containsExactly("launched at 20", "booted at 180");
    }

    @Test
    void isDeadForGoodOnceTerminatedWhateverThePowerDoes() {
        instance.startServing(BOOT);
        cloud.at(10 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(20 * SECOND, instance::terminate);
        cloud.at(30 * SECOND, () -> cloud.zone(0).restorePower());
        cloud.drain();
        assertThat(application.state()).isEqualTo(ServiceStation.State.SILENT);
        assertThat(instance.runIntervals()).containsExactly(new Instance.RunInterval(0, 20 * SECOND));
    }

    @Test
    void outlastsOverlappingOutagesOfItsZone() {
        instance.startServing(BOOT);
        cloud.at(10 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(20 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(30 * SECOND, () -> cloud.zone(0).restorePower());
        assertThat(instance.isReachable()).isFalse();
        cloud.at(40 * SECOND, () -> cloud.zone(0).restorePower());
        assertThat(instance.isReachable()).isTrue();
    }

    private List<String> states() {
        List<String> states = new ArrayList<>();
        instance.onStateChange(state -> states.add(state + " at " + cloud.sim().now() / SECOND));
        return states;
    }

    private Placement place() {
        return (Placement) cloud.zone(0).place(TestCloud.TYPE, PlacementRule.ANYWHERE);
    }

    @Test
    void stopsAndStartsAgainAndIsBilledWhileItRuns() {
        instance.startServing(BOOT);
        List<String> states = states();
        cloud.at(100 * SECOND, () -> instance.stop(30 * SECOND));
        assertThat(application.state()).isEqualTo(ServiceStation.State.SILENT);
        cloud.at(200 * SECOND, () -> instance.start(place(), LAUNCH, BOOT, () -> {}));
        cloud.at(289 * SECOND, () -> assertThat(instance.applicationReady()).isFalse());
        cloud.at(291 * SECOND, () -> assertThat(instance.applicationReady()).isTrue());
        assertThat(states).containsExactly("STOPPING at 100", "STOPPED at 130", "PENDING at 200", "RUNNING at 220");
        assertThat(instance.runIntervals())
                .containsExactly(
                        new Instance.RunInterval(0, 100 * SECOND),
                        new Instance.RunInterval(220 * SECOND, Long.MAX_VALUE));
    }

    @Test
    void losesPowerWithThePlaceItStartedAtAndNotWithTheOneItLeft() {
        instance.startServing(BOOT);
        cloud.at(100 * SECOND, () -> instance.stop(30 * SECOND));
        cloud.at(140 * SECOND, () -> cloud.zone(0).losePower());
        cloud.at(150 * SECOND, () -> cloud.zone(0).restorePower());
        assertThat(instance.state()).isEqualTo(Instance.State.STOPPED);
        assertThat(application.state()).isEqualTo(ServiceStation.State.SILENT);
        cloud.at(200 * SECOND, () -> instance.start(place(), LAUNCH, BOOT, () -> {}));
        cloud.at(300 * SECOND, () -> cloud.zone(0).losePower());
        assertThat(instance.isReachable()).isFalse();
        assertThat(application.state()).isEqualTo(ServiceStation.State.SILENT);
    }

    @Test
    void isBilledUntilItHasHibernatedAndAnswersNobodyMeanwhile() {
        instance.startServing(BOOT);
        List<String> states = states();
        cloud.at(100 * SECOND, () -> instance.hibernate(65 * SECOND));
        assertThat(application.state()).isEqualTo(ServiceStation.State.SILENT);
        assertThat(instance.isHibernated()).isTrue();
        cloud.at(200 * SECOND, () -> instance.start(place(), LAUNCH, SECOND, () -> {}));
        assertThat(instance.isHibernated()).isFalse();
        cloud.at(222 * SECOND, () -> assertThat(instance.applicationReady()).isTrue());
        assertThat(states).containsExactly("STOPPING at 100", "STOPPED at 165", "PENDING at 200", "RUNNING at 220");
        assertThat(instance.runIntervals().get(0)).isEqualTo(new Instance.RunInterval(0, 165 * SECOND));
    }

    @Test
    void rebootsWithoutANewRun() {
        instance.startServing(BOOT);
        List<String> states = states();
        cloud.at(100 * SECOND, () -> instance.reboot(BOOT));
        assertThat(application.state()).isEqualTo(ServiceStation.State.REFUSING);
        cloud.at(171 * SECOND, () -> assertThat(instance.applicationReady()).isTrue());
        assertThat(states).isEmpty();
        assertThat(instance.runIntervals()).containsExactly(new Instance.RunInterval(0, Long.MAX_VALUE));
    }

    @Test
    void shutsDownUnbilledBeforeItIsTerminated() {
        instance.startServing(BOOT);
        List<String> states = states();
        cloud.at(100 * SECOND, () -> instance.terminate(20 * SECOND));
        cloud.at(110 * SECOND, () -> instance.terminate(20 * SECOND));
        cloud.drain();
        assertThat(states).containsExactly("SHUTTING_DOWN at 100", "TERMINATED at 120");
        assertThat(instance.runIntervals()).containsExactly(new Instance.RunInterval(0, 100 * SECOND));
    }

    @Test
    void refusesWhatItsStateDoesNotAllow() {
        assertThatThrownBy(() -> instance.reboot(BOOT)).hasMessage("i is PENDING, not RUNNING");
        instance.startServing(BOOT);
        assertThatThrownBy(() -> instance.start(place(), LAUNCH, BOOT, () -> {}))
                .hasMessage("i is RUNNING, not STOPPED");
    }

    @Test
    void integratesItsBusyProcessors() {
        instance.startServing(BOOT);
        send(0, 0, 0);
        cloud.sim().runUntil(SECOND);
        assertThat(instance.busyVcpuNanos()).isEqualTo(30.0 * MS);
    }
}
