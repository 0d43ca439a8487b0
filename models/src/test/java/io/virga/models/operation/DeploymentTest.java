package io.virga.models.operation;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.balancing.BalancingAlgorithm;
import io.virga.models.balancing.ForwardAction;
import io.virga.models.balancing.HealthCheckSettings;
import io.virga.models.balancing.ListenerRules;
import io.virga.models.balancing.LoadBalancer;
import io.virga.models.balancing.LoadBalancerSettings;
import io.virga.models.balancing.LoadBalancerType;
import io.virga.models.balancing.PercentageShift;
import io.virga.models.monitoring.Alarm;
import io.virga.models.monitoring.AlarmRule;
import io.virga.models.monitoring.Comparison;
import io.virga.models.monitoring.Datapoint;
import io.virga.models.monitoring.Metric;
import io.virga.models.monitoring.MetricPeriod;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deployment configurations of CodeDeploy's user guide, to the step, and roll backs on alarms. */
class DeploymentTest {
    private static final long MINUTE = 60 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final ForwardAction action = new ForwardAction(weights(100, 0));
    private final LoadBalancer balancer = new LoadBalancer(
            cloud.sim(),
            "alb",
            cloud.zones(),
            new LoadBalancerSettings(
                    LoadBalancerType.APPLICATION,
                    BalancingAlgorithm.ROUND_ROBIN,
                    true,
                    HealthCheckSettings.http(30 * SECOND, 5 * SECOND, 2, 5),
                    300 * SECOND,
                    60 * SECOND,
                    constant(2 * MS),
                    30 * SECOND),
            new ListenerRules(List.of(), action),
            cloud.calls(),
            cloud.journal(),
            0);
    private final List<String> done = new ArrayList<>();
    private double errors;

    private static Map<String, Integer> weights(int blue, int green) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("blue", blue);
        weights.put("green", green);
        return weights;
    }

    private Alarm alarm() {
        Metric metric = new Metric(
                cloud.sim(), "errors", new MetricPeriod(MINUTE, 0), (start, end) -> new Datapoint(end, errors, 1));
        AlarmRule rule = new AlarmRule(Comparison.GREATER_THAN_THRESHOLD, 0.5, 1, 1);
        return new Alarm(cloud.sim(), "alarm", metric, rule, cloud.journal());
    }

    private Deployment deployment(TrafficRouting routing, long waitNanos, Alarm... alarms) {
        return new Deployment(
                "release",
                balancer,
                new PercentageShift(balancer.trafficShift(null), "blue", "green"),
                new Deployment.Plan("blue", "green", routing, waitNanos),
                List.of(alarms),
                () -> done.add("terminated at " + cloud.sim().now() / SECOND),
                cloud.journal());
    }

    /** Seconds at which the replacement gets how much, until the time given in minutes. */
    private List<String> sharesUntil(int minutes) {
        List<String> shares = new ArrayList<>();
        int last = 0;
        for (long second = cloud.sim().now() / SECOND; second <= minutes * 60L; second++) {
            cloud.sim().runUntil(second * SECOND);
            int now = action.weights().getOrDefault("green", 0);
            if (now != last) {
                shares.add(second + ":" + now);
                last = now;
            }
        }
        return shares;
    }

    @ParameterizedTest
    @CsvSource({"5, 300", "15, 900", "30, 1800"})
    void aCanaryTakesTenPercentAtOnceAndTheRestLater(int minutes, long lastSecond) {
        deployment(TrafficRouting.canary(10, minutes * MINUTE), 0).start();
        assertThat(sharesUntil(40)).containsExactly("0:10", lastSecond + ":100");
    }

    /** Ten percent at once and at each step, so all of it after nine steps: 9, 18, 27 and 90 minutes. */
    @ParameterizedTest
    @CsvSource({"1, 9", "2, 18", "3, 27", "10, 90"})
    void aLinearDeploymentTakesTenPercentMoreAtEachStep(int every, int lastMinute) {
        deployment(TrafficRouting.linear(10, every * MINUTE), 0).start();
        List<String> shares = sharesUntil(100);
        assertThat(shares).hasSize(10).startsWith("0:10", every * 60 + ":20");
        assertThat(shares).last().isEqualTo(lastMinute * 60 + ":100");
    }

    @Test
    void theLastStepTakesWhatIsLeft() {
        assertThat(TrafficRouting.linear(30, MINUTE).percentages()).containsExactly(30, 60, 90, 100);
        assertThat(TrafficRouting.linear(25, MINUTE).percentages()).containsExactly(25, 50, 75, 100);
    }

    @Test
    void allAtOnceTerminatesTheOriginalAfterItsWait() {
        deployment(TrafficRouting.allAtOnce(), 10 * MINUTE).start();
        assertThat(sharesUntil(20)).containsExactly("0:100");
        assertThat(done).containsExactly("terminated at 600");
    }

    /** The data point of the third minute is published with its end, and the alarm stands with it. */
    @Test
    void anAlarmSendsAllTrafficBackAtOnce() {
        deployment(TrafficRouting.linear(10, MINUTE), 0, alarm()).start();
        cloud.sim().runUntil(130 * SECOND);
        errors = 1;
        assertThat(sharesUntil(30)).containsExactly("130:30", "180:0");
        assertThat(done).isEmpty();
    }

    @Test
    void anAlarmCountsUntilTheWaitIsOverAndNoLonger() {
        deployment(TrafficRouting.allAtOnce(), 5 * MINUTE, alarm()).start();
        cloud.sim().runUntil(301 * SECOND);
        errors = 1;
        assertThat(sharesUntil(30)).containsExactly("301:100");
        assertThat(done).containsExactly("terminated at 300");
    }

    @Test
    void aDeploymentFailsWhileAnAlarmStands() {
        errors = 1;
        Deployment deployment = deployment(TrafficRouting.allAtOnce(), 0, alarm());
        cloud.sim().runUntil(100 * SECOND);
        deployment.start();
        assertThat(sharesUntil(10)).isEmpty();
    }
}
