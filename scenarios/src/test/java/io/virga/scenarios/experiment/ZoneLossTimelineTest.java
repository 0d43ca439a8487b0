package io.virga.scenarios.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.result.RecoveryResult;
import io.virga.scenarios.result.RunResult;
import io.virga.scenarios.result.TimelineEvent;
import io.virga.scenarios.spec.ScenarioSpec;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A lost zone, step by step: each at a time that the scenario's own settings explain. */
class ZoneLossTimelineTest {
    private static final double INTERVAL = 10;
    private static final double TIMEOUT = 5;
    private static final double DETECTION = 30;
    private static final double TIME_TO_LIVE = 60;
    private static final double ATTEMPT_TIMEOUT = 2;

    private static RunResult result;
    private static double struck;

    @BeforeAll
    static void loseTheZone() {
        ScenarioSpec spec = Example.all().findFirst().orElseThrow().load("simulate.replications=1");
        result = new Experiment(spec, "", List.of(), 1).run(new Progress(1)).result();
        struck = first(event -> event.kind().equals("fault"), 0).seconds();
    }

    private static TimelineEvent first(Predicate<TimelineEvent> predicate, double from) {
        return result.events().stream()
                .filter(event -> event.seconds() >= from && predicate.test(event))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void strikesWithinTheMinuteOfItsTime() {
        assertThat(struck).isBetween(19.5 * 3600, 19.5 * 3600 + 60);
        assertThat(result.faults().get(0).fromSeconds()).isEqualTo(struck);
    }

    @Test
    void isNoticedBySecondFailedCheckOfEachNode() {
        List<TimelineEvent> unhealthy = result.events().stream()
                .filter(event -> event.kind().equals("health"))
                .filter(event -> event.subject().startsWith("eu-west-1.a.web"))
                .filter(event -> event.text().contains("unhealthy for the node"))
                .filter(event -> event.seconds() < struck + 60)
                .toList();
        assertThat(unhealthy).isNotEmpty();
        // The first failing check begins up to one interval after the loss, the second an interval later.
        assertThat(unhealthy)
                .allSatisfy(event -> assertThat(event.seconds() - struck)
                        .isBetween(INTERVAL + TIMEOUT - 1e-3, 2 * INTERVAL + TIMEOUT + 1e-3));
    }

    @Test
    void takesTheDeadNodeOutOfDnsAfterItsDetectionTime() {
        TimelineEvent dns = first(event -> event.kind().equals("dns"), struck);
        assertThat(dns.seconds() - struck).isBetween(DETECTION - 1e-6, DETECTION + 1e-6);
        assertThat(dns.text()).doesNotContain("eu-west-1.a");
    }

    @Test
    void replacesTheLostInstancesInTheOtherZones() {
        TimelineEvent terminated = first(
                event -> event.kind().equals("terminate") && event.subject().startsWith("eu-west-1.a"), struck);
        TimelineEvent launched =
                first(event -> event.kind().equals("launch") && event.text().startsWith("pending"), struck);
        TimelineEvent inService = first(
                event -> event.kind().equals("in-service") && event.subject().equals(launched.subject()), struck);
        TimelineEvent answers = first(
                event -> event.subject().equals(launched.subject())
                        && event.text().contains("its application answers"),
                struck);
        TimelineEvent healthy = first(
                event -> event.subject().equals(launched.subject())
                        && event.text().contains("is healthy for the node"),
                struck);
        assertThat(launched.subject()).doesNotStartWith("eu-west-1.a");
        assertThat(terminated.seconds()).isGreaterThan(struck);
        assertThat(launched.seconds()).isGreaterThanOrEqualTo(terminated.seconds());
        assertThat(inService.seconds()).isGreaterThan(launched.seconds());
        assertThat(answers.seconds()).isGreaterThan(inService.seconds());
        // Checks that failed while it booted made it unhealthy, so three have to pass.
        assertThat(healthy.seconds() - answers.seconds()).isBetween(2 * INTERVAL, 3 * INTERVAL + TIMEOUT);
    }

    @Test
    void endsForClientsWhenTheLastResolverHasAskedAgain() {
        RecoveryResult recovery = result.recovery().stream()
                .filter(each -> each.fault().equals("zone-loss") && each.of().equals("shoppers"))
                .findFirst()
                .orElseThrow();
        double rto = Objects.requireNonNull(recovery.median());
        assertThat(rto).isBetween(DETECTION, DETECTION + TIME_TO_LIVE + ATTEMPT_TIMEOUT);
    }

    @Test
    void showsInTheTimelineAsErrorsThatEnd() {
        List<Double> failed = result.timeline().series().stream()
                .filter(series -> series.name().equals("shoppers.failed"))
                .findFirst()
                .orElseThrow()
                .values()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        int step = (int)
                ((struck - result.timeline().startSeconds()) / result.timeline().stepSeconds());
        assertThat(failed.subList(0, step)).allSatisfy(rate -> assertThat(rate).isLessThan(0.5));
        assertThat(failed.subList(step, step + 3))
                .anySatisfy(rate -> assertThat(rate).isGreaterThan(5));
    }
}
