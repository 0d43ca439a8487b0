package io.virga.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.reports.sample.DegenerateResults;
import io.virga.reports.sample.SampleResults;
import io.virga.scenarios.result.FaultWindow;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.TimelineEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventDigestTest {
    @Test
    void losesNoEventWhenItFolds() {
        int all = EventDigest.all(SampleResults.shop()).size();
        assertThat(all).isEqualTo(SampleResults.shop().events().size() + 1);
        for (int most = 1; most < 60; most++) {
            List<EventLine> lines = EventDigest.of(SampleResults.shop(), most);
            assertThat(lines.stream().mapToInt(EventLine::count).sum()).isEqualTo(all);
            assertThat(lines)
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(line -> line.first().seconds()));
            assertThat(lines).hasSizeLessThanOrEqualTo(Math.max(most, 5));
        }
    }

    @Test
    void keepsEachEventALineWhereThereIsRoom() {
        assertThat(EventDigest.of(SampleResults.shop(), 1000)).allMatch(line -> line.count() == 1);
    }

    @Test
    void foldsTheClosestThatSayTheSameFirst() {
        List<EventLine> lines = EventDigest.of(
                withEvents(List.of(
                        event(0, "health", "a", "unhealthy"),
                        event(5, "health", "b", "unhealthy"),
                        event(6, "health", "c", "healthy"),
                        event(900, "health", "d", "unhealthy"))),
                3);
        assertThat(lines).extracting(EventLine::text).containsExactly("a: unhealthy ×2", "c: healthy", "d: unhealthy");
    }

    @Test
    void foldsNothingAcrossAFaultWhileThereIsRoom() {
        List<EventLine> lines = EventDigest.of(
                withEvents(List.of(
                        event(0, "health", "a", "unhealthy"),
                        event(1, "fault", "zone", "lost power"),
                        event(2, "health", "b", "unhealthy"),
                        event(300, "health", "c", "unhealthy"))),
                3);
        assertThat(lines)
                .extracting(EventLine::text)
                .containsExactly("a: unhealthy", "zone: lost power", "b: unhealthy ×2");
    }

    @Test
    void keepsWhatHappensDuringAFaultApartAsLongAsItCan() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int hour = 0; hour < 20; hour++) {
            events.add(event(hour * 3600, "launch", "web." + hour, "pending"));
        }
        events.add(event(36_000, "fault", "zone", "loses power"));
        events.add(event(36_010, "health", "web.1", "is unhealthy"));
        events.add(event(36_020, "launch", "web.99", "pending"));
        events.add(event(36_900, "fault-end", "zone", "has power again"));
        List<FaultWindow> faults = List.of(new FaultWindow("loss", "zonePowerLoss", "zone", 36_000, 36_900.0));
        List<EventLine> lines = EventDigest.of(with(events, faults), 5);
        assertThat(lines)
                .extracting(EventLine::text)
                .containsSubsequence(
                        "zone: loses power", "web.1: is unhealthy", "web.99: pending", "zone: has power again");
    }

    @Test
    void namesARecoveryOfAWorkloadOnceAndNotThatOfItsClasses() {
        assertThat(EventDigest.all(SampleResults.shop()))
                .extracting(EventLine::text)
                .containsOnlyOnce("shoppers: recovered from zone-loss")
                .doesNotContain("shoppers.browse: recovered from zone-loss");
    }

    @Test
    void foldsManyThousandEventsIntoAFewLines() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            events.add(event(i * 7, i % 3 == 0 ? "launch" : "terminate", "web." + i, "thing " + i));
        }
        assertThat(EventDigest.of(withEvents(events), 12)).hasSizeBetween(1, 12);
    }

    private static TimelineEvent event(double seconds, String kind, String subject, String text) {
        return new TimelineEvent(seconds, kind, subject, text);
    }

    private static RunResult withEvents(List<TimelineEvent> events) {
        return with(events, List.of());
    }

    private static RunResult with(List<TimelineEvent> events, List<FaultWindow> faults) {
        RunResult base = DegenerateResults.empty();
        List<TimelineEvent> sorted = events.stream()
                .sorted(Comparator.comparingDouble(TimelineEvent::seconds))
                .toList();
        return new RunResult(
                base.formatVersion(),
                base.scenario(),
                base.simulate(),
                base.metrics(),
                base.objectives(),
                base.recovery(),
                base.whereTimeWent(),
                base.timeline(),
                sorted,
                faults,
                base.bill(),
                base.assumptions(),
                base.fingerprint());
    }
}
