package io.virga.models.dns;

import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmRule;
import io.virga.models.monitoring.Comparison;
import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.Metric;
import io.virga.models.monitoring.MetricPeriod;
import io.virga.models.monitoring.MissingData;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HealthChecksTest {
    private static final EndpointCheckSettings ONE_CHECKER = EndpointCheckSettings.http(10 * SECOND, 3, 1);

    private final TestCloud cloud = TestCloud.withoutLatency(3);
    private final CheckedSite site = new CheckedSite(cloud, "site");

    private record Turn(double seconds, boolean healthy) {}

    private List<Turn> turns(PublishedHealth health) {
        List<Turn> turns = new ArrayList<>();
        health.onChange(healthy -> turns.add(new Turn(cloud.sim().now() / 1e9, healthy)));
        return turns;
    }

    /** When the check turns after that failure at 100 s, in seconds after the first failing probe began. */
    private double turnSeconds(CheckedSite.Mode failure) {
        List<Turn> refused = turns(site.check("a", ONE_CHECKER, 0));
        cloud.at(100 * SECOND, () -> site.become(failure));
        cloud.sim().runUntil(200 * SECOND);
        double phase = cloud.sim().stream("a.probes.checker-0/phase").nextDouble() * 10;
        return refused.get(0).seconds() - 100 - phase;
    }

    @Test
    void countsARefusedConnectionAtOnce() {
        assertThat(turnSeconds(CheckedSite.Mode.REFUSES)).isEqualTo(20, within(1e-6));
    }

    @Test
    void triesToConnectForFourSeconds() {
        assertThat(turnSeconds(CheckedSite.Mode.SILENT)).isEqualTo(32, within(1e-6));
    }

    @Test
    void waitsForAnAnswerForTwoSeconds() {
        assertThat(turnSeconds(CheckedSite.Mode.SLOW)).isEqualTo(26, within(1e-6));
    }

    @Test
    void needsAsManyPassesToTurnBack() {
        List<Turn> turns = turns(site.check("a", ONE_CHECKER, 0));
        cloud.at(100 * SECOND, () -> site.become(CheckedSite.Mode.REFUSES));
        cloud.at(200 * SECOND, () -> site.become(CheckedSite.Mode.UP));
        cloud.sim().runUntil(300 * SECOND);
        assertThat(turns).extracting(Turn::healthy).containsExactly(false, true);
        assertThat(turns.get(1).seconds() - turns.get(0).seconds()).isEqualTo(100, within(1e-6));
    }

    @Test
    void forgetsFailuresThatAPassInterrupts() {
        List<Turn> turns = turns(site.check("a", ONE_CHECKER, 0));
        for (int time = 100; time < 500; time += 30) {
            cloud.at(time * SECOND, () -> site.become(CheckedSite.Mode.REFUSES));
            cloud.at((time + 20) * SECOND, () -> site.become(CheckedSite.Mode.UP));
        }
        cloud.sim().runUntil(600 * SECOND);
        assertThat(turns).isEmpty();
    }

    @Test
    void reachesTheNameServersLater() {
        PublishedHealth health = new PublishedHealth(cloud.sim(), "late", false, cloud.journal(), 5 * SECOND);
        List<Turn> turns = turns(health);
        cloud.at(100 * SECOND, () -> health.verdict(false, "it is down"));
        cloud.sim().runUntil(105 * SECOND - 1);
        assertThat(health.isHealthy()).isTrue();
        cloud.sim().runUntil(105 * SECOND);
        assertThat(turns).containsExactly(new Turn(105, false));
    }

    @Test
    void invertsItsVerdict() {
        PublishedHealth inverted = new PublishedHealth(cloud.sim(), "inverted", true, cloud.journal(), 0);
        assertThat(inverted.isHealthy()).as("before it knows anything").isFalse();
        inverted.verdict(false, "it is down");
        cloud.sim().runUntil(SECOND);
        assertThat(inverted.isHealthy()).isTrue();
    }

    @Test
    void calculatesFromItsChildren() {
        HealthStatus well = () -> true;
        HealthStatus ill = () -> false;
        List<HealthStatus> children = List.of(well, well, ill);
        assertThat(new CalculatedHealthCheck(children, 2, false).isHealthy()).isTrue();
        assertThat(new CalculatedHealthCheck(children, 3, false).isHealthy()).isFalse();
        assertThat(new CalculatedHealthCheck(children, 3, true).isHealthy()).isTrue();
        assertThat(new CalculatedHealthCheck(List.of(ill), 0, false).isHealthy())
                .as("a threshold of 0 is always reached")
                .isTrue();
        assertThat(new CalculatedHealthCheck(children, 4, false).isHealthy())
                .as("a threshold above the number of children never is")
                .isFalse();
    }

    /** The health that follows an alarm whose metric is missing, high, missing, low, minute by minute. */
    private List<Turn> following(AlarmHealthCheck.InsufficientData insufficientData) {
        double[] values = {Double.NaN, 90, Double.NaN, 10};
        Metric metric = new Metric(cloud.sim(), "metric", new MetricPeriod(60 * SECOND, 60 * SECOND), (start, end) -> {
            double value = values[(int) Math.min(3, end / (60 * SECOND) - 1)];
            return Double.isNaN(value) ? Datapoint.missing(end) : new Datapoint(end, value, 1);
        });
        AlarmRule rule = new AlarmRule(Comparison.GREATER_THAN_THRESHOLD, 50, 1, 1, MissingData.MISSING);
        Alarm alarm = new Alarm(cloud.sim(), "alarm", metric, rule, cloud.journal());
        PublishedHealth health = new PublishedHealth(cloud.sim(), "check", false, cloud.journal(), 0);
        List<Turn> turns = turns(health);
        new AlarmHealthCheck(alarm, insufficientData, health);
        cloud.sim().runUntil(290 * SECOND);
        return turns;
    }

    @Test
    void followsTheDataOfAnAlarm() {
        assertThat(following(AlarmHealthCheck.InsufficientData.LAST_KNOWN_STATUS))
                .containsExactly(new Turn(120, false), new Turn(240, true));
    }

    @Test
    void takesMissingDataAsItIsTold() {
        assertThat(following(AlarmHealthCheck.InsufficientData.UNHEALTHY))
                .containsExactly(new Turn(0, false), new Turn(240, true));
    }
}
