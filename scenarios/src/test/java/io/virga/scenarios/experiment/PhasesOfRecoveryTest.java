package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.virga.scenarios.result.MilestoneKind;
import io.virga.scenarios.result.RecoveryPhases;
import io.virga.scenarios.result.TimelineEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fault at 100 s, from which clients have recovered at 400 s. */
class PhasesOfRecoveryTest {
    private static final double PATIENCE = 5;

    private static TimelineEvent event(double seconds, String kind, String text) {
        return new TimelineEvent(seconds, kind, "anything", text);
    }

    private static RecoveryPhases phases(TimelineEvent... events) {
        return PhasesOfRecovery.of(List.of(events), 100, 300, PATIENCE).phases();
    }

    @Test
    void endWithTheLastEventOfTheirKind() {
        RecoveryPhases phases = phases(
                event(100, "fault", "loses its power"),
                event(110, "health", "is unhealthy: 3 failures"),
                event(160, "runbook", "decide: done after 50.0 s"),
                event(180, "failover", "failover begins"),
                event(200, "failover", "is the primary"),
                event(250, "in-service", "is in service"),
                event(310, "dns", "does answer with dr alone"));
        assertThat(phases).isEqualTo(new RecoveryPhases(10, 50, 40, 50, 60, 90));
    }

    /** Simply adding up how long each thing took would count what went on at the same time twice. */
    @Test
    void addUpToTheRecoveryTimeAlsoWhenThingsHappenAtTheSameTime() {
        RecoveryPhases phases = phases(
                event(110, "runbook", "starts: alarm busy"),
                event(150, "in-service", "is in service"),
                event(300, "failover", "is the primary"),
                event(200, "dns", "does answer with dr alone"));
        assertThat(phases).isEqualTo(new RecoveryPhases(10, 0, 190, 0, 0, 100));
    }

    /** The journal knows at once that a writer is lost, and somebody else's alarm is not what the recovery came from. */
    @Test
    void detectWithWhatStartedTheRunbook() {
        RecoveryPhases phases = phases(
                event(100, "failover", "the writer is lost: db.1"),
                event(130, "health", "is unhealthy: 3 failures"),
                event(160, "runbook", "starts: health check up"),
                event(300, "failover", "is the primary"));
        assertThat(phases.detect()).isEqualTo(60);
        assertThat(phases.recoverData()).isEqualTo(140);
    }

    /** What comes after clients were served again recovered nobody. */
    @Test
    void takeNoNoticeOfWhatCameBeforeTheFaultOrAfterTheRecovery() {
        RecoveryPhases phases = phases(
                event(50, "alarm", "ALARM"), event(120, "alarm", "ALARM"), event(500, "in-service", "is in service"));
        assertThat(phases).isEqualTo(new RecoveryPhases(20, 0, 0, 0, 0, 280));
    }

    /** The first request that is served was made while the database was still being restored, and waited for it. */
    @Test
    void endTheWaitForDataWithTheRequestThatWaitedForIt() {
        RecoveryPhases phases = phases(
                event(120, "restore", "a new instance is being created"),
                event(403, "restore", "the new instance is the database"));
        assertThat(phases.recoverData()).isEqualTo(300);
        assertThat(phases(event(120, "restore", "a new instance is being created"))
                        .recoverData())
                .isZero();
    }

    /** A change of records that is asked for is none yet. */
    @Test
    void switchTrafficWhenNameServersHaveTheChange() {
        RecoveryPhases phases =
                phases(event(120, "dns", "is to answer with dr alone"), event(180, "dns", "does answer with dr alone"));
        assertThat(phases.switchTraffic()).isEqualTo(80);
    }

    /** What took no time because nothing happened is no point of the course. */
    @Test
    void tellWhatEndedThem() {
        PhasesOfRecovery phases = PhasesOfRecovery.of(
                List.of(
                        event(110, "health", "is unhealthy: 3 failures"),
                        event(310, "dns", "does answer with dr alone")),
                100,
                300,
                PATIENCE);
        assertThat(phases.milestones())
                .extracting(Reached::kind, Reached::seconds, Reached::what)
                .containsExactly(
                        tuple(MilestoneKind.DETECTED, 10.0, "anything: is unhealthy: 3 failures"),
                        tuple(MilestoneKind.TRAFFIC_SWITCHED, 210.0, "anything: does answer with dr alone"));
    }
}
