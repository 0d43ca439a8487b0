package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static io.virga.models.scaling.GroupCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.monitoring.Datapoint;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitoringTest {
    private final GroupCloud cloud = new GroupCloud();

    @Test
    void basicMonitoringReportsTheMeanOfFiveMinutesInOneOfFive() {
        AutoScalingGroup group = cloud.group();
        Monitoring basic = new Monitoring(false, 0);
        DatapointLog log = new DatapointLog(cloud.sim, basic.minutes(group, "cpu", GroupMetric.CPU_UTILIZATION));
        new SharedLoad(cloud, group, 2);
        List<Datapoint> points = new ArrayList<>();
        for (int minute = 20; minute < 30; minute++) {
            cloud.runUntil(cloud.periodEnd(minute));
            points.add(log.last());
        }

        points.removeIf(Datapoint::isMissing);
        assertThat(points).hasSize(2);
        assertThat(points).allSatisfy(point -> assertThat(point.value()).isCloseTo(50, within(0.1)));
    }

    /** The alarm goes on with one real point of five and acts two minutes after it, when it is old enough to decide. */
    @Test
    void targetTrackingIsSlowerWithBasicMonitoring() {
        cloud.monitoring = new Monitoring(false, 0);
        cloud.targetTracking = new TargetTracking(50, false);
        AutoScalingGroup group = cloud.group();
        SharedLoad load = new SharedLoad(cloud, group, 1.84);
        long step = cloud.periodEnd(20);
        cloud.runUntil(step);

        load.vcpus = 3.6;
        cloud.runUntil(step + 30 * MINUTE);

        assertThat(cloud.journalSince(step, "scaling"))
                .first()
                .asString()
                .satisfies(line -> assertThat(Integer.parseInt(line.substring(0, line.indexOf(' '))))
                        .isBetween(180, 7 * 60));
    }

    @Test
    void publicationDelayPutsActionsOff() {
        cloud.monitoring = new Monitoring(true, 45 * SECOND);
        cloud.targetTracking = new TargetTracking(50, false);
        AutoScalingGroup group = cloud.group();
        SharedLoad load = new SharedLoad(cloud, group, 1.84);
        long step = cloud.periodEnd(20);
        cloud.runUntil(step);

        load.vcpus = 3.6;
        cloud.runUntil(step + 10 * MINUTE);

        assertThat(cloud.journalSince(step, "scaling"))
                .singleElement()
                .asString()
                .startsWith("225 s");
    }

    @Test
    void requestsArePerInstanceInServiceWarmOrNot() {
        cloud.warmupNanos = 20 * MINUTE;
        AutoScalingGroup group = cloud.group();
        DatapointLog log = new DatapointLog(
                cloud.sim, Monitoring.DETAILED.minutes(group, "requests", GroupMetric.ALB_REQUEST_COUNT_PER_TARGET));
        new SharedLoad(cloud, group, 2); // one a second to each
        cloud.runUntil(cloud.periodEnd(3));
        assertThat(log.last().value()).isCloseTo(60, within(1.0));
        assertThat(log.last().sampleCount()).isEqualTo(4);

        group.setDesiredCapacity(8, "by hand");
        cloud.runUntil(cloud.periodEnd(6));
        assertThat(log.last().sampleCount()).isEqualTo(8);
        assertThat(log.last().value()).isCloseTo(60, within(1.0));
    }
}
