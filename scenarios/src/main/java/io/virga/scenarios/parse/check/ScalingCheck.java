package io.virga.scenarios.parse.check;

import io.virga.scenarios.parse.diagnostic.Code;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.alarm.AlarmSpec;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.resource.MonitoringKind;
import io.virga.scenarios.spec.resource.PredictiveScalingSpec;
import io.virga.scenarios.spec.resource.ScalingMetric;
import io.virga.scenarios.spec.resource.ScheduledActionSpec;
import io.virga.scenarios.spec.resource.SimpleScalingSpec;
import io.virga.scenarios.spec.resource.SqsQueueSpec;
import io.virga.scenarios.spec.resource.StepScalingSpec;
import io.virga.scenarios.spec.resource.TargetTrackingSpec;
import io.virga.scenarios.spec.value.Durations;
import io.virga.scenarios.spec.value.MetricValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Alarms watch metrics that exist, policies name alarms that exist, and values are in their metric's unit. */
final class ScalingCheck implements Check {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    @Override
    public void run(ScenarioSpec scenario, Findings findings) {
        scenario.alarms().forEach((name, alarm) -> checkAlarm("alarms." + name, alarm, scenario, findings));
        scenario.resources().forEach((name, spec) -> {
            if (spec instanceof AutoScalingGroupSpec group) {
                checkGroup(name, group, scenario, findings);
            }
        });
    }

    private static void checkAlarm(String path, AlarmSpec alarm, ScenarioSpec scenario, Findings findings) {
        CloudResourceSpec of = Resources.find(path + ".of", alarm.of(), scenario, findings);
        if (of instanceof AutoScalingGroupSpec group) {
            checkMetric(path + ".metric", alarm.of(), alarm.metric(), scenario, findings);
            boolean isBasic =
                    group.monitoring() == MonitoringKind.BASIC && alarm.metric().isOfInstances();
            if (isBasic && alarm.period().toMinutes() % 5 != 0) {
                String message = "with basic monitoring EC2 publishes its metrics every 5m, and the alarm's period is "
                        + Durations.format(alarm.period());
                findings.error(
                        path + ".period",
                        Code.ALARM_PERIOD,
                        message,
                        "write a multiple of 5m, or monitoring: detailed");
            }
        } else if (of instanceof LambdaFunctionSpec) {
            checkPublished(path, alarm, alarm.metric().isOfFunction(), findings);
        } else if (of instanceof SqsQueueSpec) {
            checkPublished(path, alarm, alarm.metric().isOfQueue(), findings);
        } else if (of != null) {
            String message = "'" + alarm.of() + "' is " + Resources.describe(of)
                    + ", which publishes no metric for alarms; an autoScalingGroup, a lambdaFunction and an sqsQueue"
                    + " do";
            findings.error(path + ".of", Code.UNPUBLISHED_METRIC, message, null);
        }
        if (findings.sound(path + ".metric")) {
            checkUnit(path + ".threshold", alarm.metric(), alarm.threshold(), findings);
        }
    }

    private static void checkPublished(String path, AlarmSpec alarm, boolean isPublished, Findings findings) {
        if (!isPublished) {
            String message = "'" + alarm.of() + "' does not publish " + Words.of(alarm.metric());
            findings.error(path + ".metric", Code.UNPUBLISHED_METRIC, message, null);
        }
    }

    /** Requests for each target are a metric of balancers. */
    private static void checkMetric(
            String path, String group, ScalingMetric metric, ScenarioSpec scenario, Findings findings) {
        if (!metric.isOfGroup()) {
            String message = "'" + group + "' does not publish " + Words.of(metric);
            findings.error(path, Code.UNPUBLISHED_METRIC, message, null);
        } else if (metric.isOfBalancer() && findings.whole("resources") && !hasBalancer(group, scenario)) {
            String message =
                    "'" + group + "' does not publish " + Words.of(metric) + ": no balancer has it among its targets";
            findings.error(path, Code.UNPUBLISHED_METRIC, message, null);
        }
    }

    private static void checkTracked(String path, ScalingMetric metric, Findings findings) {
        if (!metric.isPerInstance()) {
            String message = Words.of(metric) + " does not fall in proportion to the instances that are added"
                    + " (EC2 Auto Scaling user guide, choose metrics)";
            findings.error(path, Code.UNTRACKABLE_METRIC, message, "track another metric, or use stepScaling");
        }
    }

    private static void checkForecast(String path, ScalingMetric metric, Findings findings) {
        if (metric == ScalingMetric.BACKLOG_PER_INSTANCE || !metric.isPerInstance()) {
            String message = Words.of(metric) + " tells nothing of the load that comes, so that no forecast can be"
                    + " made of it";
            findings.error(path, Code.UNTRACKABLE_METRIC, message, "forecast CPUUtilization or requests");
        }
    }

    private static boolean hasBalancer(String group, ScenarioSpec scenario) {
        return scenario.resources().values().stream()
                .anyMatch(spec -> spec instanceof ApplicationLoadBalancerSpec balancer
                        && balancer.targets().contains(group));
    }

    private static void checkUnit(String path, ScalingMetric metric, @Nullable MetricValue value, Findings findings) {
        if (value == null) {
            return;
        }
        boolean isShare = metric == ScalingMetric.CPU_UTILIZATION;
        if (isShare && !value.isPercentage()) {
            String message = "CPUUtilization is a percentage, and " + value + " has no percent sign";
            findings.error(path, Code.METRIC_VALUE, message, "did you mean " + value + "%?");
        } else if (!isShare && value.isPercentage()) {
            findings.error(path, Code.METRIC_VALUE, Words.of(metric) + " is a count, not a percentage", null);
        } else if (isShare && value.number().abs().compareTo(FULL) > 0) {
            findings.error(
                    path, Code.METRIC_VALUE, "CPUUtilization never exceeds 100%, so " + value + " is never met", null);
        }
    }

    private static void checkGroup(String name, AutoScalingGroupSpec group, ScenarioSpec scenario, Findings findings) {
        String path = "resources." + name;
        group.allScalingPolicies().forEach((policy, spec) -> {
            String at = path + (policy.isEmpty() ? ".scaling" : ".scalingPolicies." + policy);
            if (spec instanceof TargetTrackingSpec tracking && findings.whole(at)) {
                String inside = at + ".targetTracking";
                checkMetric(inside + ".metric", name, tracking.metric(), scenario, findings);
                checkTracked(inside + ".metric", tracking.metric(), findings);
                checkUnit(inside + ".targetValue", tracking.metric(), tracking.targetValue(), findings);
            } else if (spec instanceof StepScalingSpec step && findings.whole(at)) {
                checkSteps(at + ".stepScaling", step, scenario, findings);
            } else if (spec instanceof PredictiveScalingSpec predictive && findings.whole(at)) {
                String inside = at + ".predictiveScaling";
                checkMetric(inside + ".metric", name, predictive.metric(), scenario, findings);
                checkForecast(inside + ".metric", predictive.metric(), findings);
                checkUnit(inside + ".targetValue", predictive.metric(), predictive.targetValue(), findings);
                ForecastCheck.check(inside, predictive, scenario, findings);
            } else if (spec instanceof SimpleScalingSpec simple) {
                findAlarm(at + ".simpleScaling.alarm", simple.alarm(), scenario, findings);
            }
            checkRoom(at, group, findings);
        });
        group.scheduledActions()
                .forEach((action, spec) -> checkTime(path + ".scheduledActions." + action, spec, scenario, findings));
    }

    private static void checkSteps(String path, StepScalingSpec step, ScenarioSpec scenario, Findings findings) {
        AlarmSpec alarm = findAlarm(path + ".alarm", step.alarm(), scenario, findings);
        for (int i = 0; alarm != null && i < step.stepAdjustments().size(); i++) {
            String at = path + ".stepAdjustments[" + i + "].metricInterval";
            checkUnit(
                    at + "LowerBound",
                    alarm.metric(),
                    step.stepAdjustments().get(i).metricIntervalLowerBound(),
                    findings);
            checkUnit(
                    at + "UpperBound",
                    alarm.metric(),
                    step.stepAdjustments().get(i).metricIntervalUpperBound(),
                    findings);
        }
    }

    private static @Nullable AlarmSpec findAlarm(String path, String name, ScenarioSpec scenario, Findings findings) {
        Map<String, AlarmSpec> alarms = scenario.alarms();
        AlarmSpec found = alarms.get(name);
        if (found == null && findings.sound("alarms") && findings.sound("alarms." + name)) {
            findings.dangling(path, "alarm", name, alarms.keySet());
        }
        return found != null && findings.whole("alarms." + name) ? found : null;
    }

    /** A scheduled action may widen a group whose sizes are the same. */
    private static void checkRoom(String path, AutoScalingGroupSpec group, Findings findings) {
        if (group.minSize() == group.maxSize() && group.scheduledActions().isEmpty() && findings.whole(path)) {
            String message = "the scaling policy has no effect: minSize and maxSize are both " + group.minSize();
            findings.warning(path, Code.INERT, message, null);
        }
    }

    private static void checkTime(String path, ScheduledActionSpec action, ScenarioSpec scenario, Findings findings) {
        if (!findings.whole(path) || !findings.whole("simulate")) {
            return;
        }
        Horizon horizon = Horizon.of(scenario.simulate());
        Duration every = action.every();
        boolean comes =
                every == null ? horizon.measures(action.at()) : horizon.reaches(next(action.at(), every, horizon));
        if (!comes) {
            String message =
                    "the action at " + Durations.format(action.at()) + " lies outside the simulated time " + horizon;
            findings.error(path + ".at", Code.OUTSIDE_HORIZON, message, null);
        }
    }

    private static Duration next(Duration first, Duration every, Horizon horizon) {
        Duration next = first;
        if (next.compareTo(horizon.from()) < 0) {
            long times = horizon.from().minus(next).plus(every).minusNanos(1).dividedBy(every);
            next = next.plus(every.multipliedBy(times));
        }
        return next;
    }
}
