package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PredictiveScalingPolicyTest {
    private static final long HOUR = 60 * MINUTE;

    private final GroupCloud cloud = new GroupCloud();

    /** A load of 200% by night, which is four instances at 50%, and of 500% from 8 to 16 o'clock, which is ten. */
    private static double load(long hour) {
        long ofDay = Math.floorMod(hour, 24);
        return ofDay >= 8 && ofDay < 16 ? 500 : 200;
    }

    /** The simulation begins at midnight, after three days. */
    private static PredictiveScaling rule(boolean forecastOnly, long bufferNanos) {
        SortedMap<Long, Double> history = new TreeMap<>();
        for (long hour = -72; hour < 0; hour++) {
            history.put(hour, load(hour));
        }
        return new PredictiveScaling(GroupMetric.CPU_UTILIZATION, 50, forecastOnly, bufferNanos, history);
    }

    private AutoScalingGroup group(PredictiveScaling rule) {
        AutoScalingGroup group = cloud.group();
        cloud.policies().predictive("web.forecast", rule, Monitoring.DETAILED, 0, MINUTE);
        return group;
    }

    @Test
    void launchesAheadOfTheHourAndNeverTerminates() {
        AutoScalingGroup group = group(rule(false, 10 * MINUTE));

        cloud.runUntil(8 * HOUR - 10 * MINUTE - 1);
        int before = group.desiredCapacity();
        cloud.runUntil(8 * HOUR - 10 * MINUTE);
        assertThat(group.desiredCapacity()).isGreaterThan(before).isBetween(8, 10);
        cloud.runUntil(12 * HOUR);
        assertThat(group.desiredCapacity()).isBetween(10, 11);
        cloud.runUntil(23 * HOUR);
        assertThat(group.desiredCapacity()).isBetween(10, 11);
    }

    @Test
    void onlyShowsTheForecastWhenTold() {
        AutoScalingGroup group = group(rule(true, 0));

        cloud.runUntil(12 * HOUR);

        assertThat(group.desiredCapacity()).isEqualTo(4);
        assertThat(cloud.policies().forecastCapacity().getAsInt()).isBetween(10, 11);
    }

    @Test
    void leavesScalingInToDynamicPoliciesButNotBelowTheForecast() {
        AutoScalingGroup group = group(rule(false, 0));
        cloud.policies()
                .targetTracking(
                        "web", new TargetTracking(50, false), GroupMetric.CPU_UTILIZATION, Monitoring.DETAILED, MINUTE);
        new SharedLoad(cloud, group, 0.2);

        cloud.runUntil(12 * HOUR); // one instance would do
        assertThat(group.desiredCapacity()).isBetween(10, 11);
        cloud.runUntil(20 * HOUR);
        assertThat(group.desiredCapacity()).isLessThan(6);
    }

    @Test
    void learnsFromTheRunWhenThereIsNoHistory() {
        cloud.desiredCapacity = 8;
        AutoScalingGroup group =
                group(new PredictiveScaling(GroupMetric.CPU_UTILIZATION, 50, true, 0, new TreeMap<>()));
        SharedLoad load = new SharedLoad(cloud, group, 3);

        cloud.runUntil(23 * HOUR);
        assertThat(cloud.policies().forecastCapacity()).isEmpty();
        cloud.runUntil(26 * HOUR);

        assertThat(load.vcpus).isEqualTo(3);
        assertThat(cloud.policies().forecastCapacity().getAsInt()).isEqualTo(6);
    }
}
