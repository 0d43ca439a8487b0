package io.virga.scenarios.build;

import io.virga.models.scaling.AdjustmentType;
import io.virga.models.scaling.AutoScalingGroup;
import io.virga.models.scaling.GroupMetric;
import io.virga.models.scaling.Monitoring;
import io.virga.models.scaling.PredictiveScaling;
import io.virga.models.scaling.ScalingPolicies;
import io.virga.models.scaling.ScheduledAction;
import io.virga.models.scaling.SimpleScaling;
import io.virga.models.scaling.StepAdjustment;
import io.virga.models.scaling.StepScaling;
import io.virga.models.scaling.TargetTracking;
import io.virga.models.scaling.TerminationPolicy;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.LoadHistorySpec;
import io.virga.scenarios.spec.resource.MonitoringKind;
import io.virga.scenarios.spec.resource.PredictiveMode;
import io.virga.scenarios.spec.resource.PredictiveScalingSpec;
import io.virga.scenarios.spec.resource.ScalingMetric;
import io.virga.scenarios.spec.resource.ScalingPolicySpec;
import io.virga.scenarios.spec.resource.ScheduledActionSpec;
import io.virga.scenarios.spec.resource.SimpleScalingSpec;
import io.virga.scenarios.spec.resource.StepAdjustmentSpec;
import io.virga.scenarios.spec.resource.StepScalingSpec;
import io.virga.scenarios.spec.resource.TargetTrackingSpec;
import io.virga.scenarios.spec.value.MetricValue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What changes the size of one group: its policies and scheduled actions. */
final class GroupScaling {
    private final AutoScalingGroup group;
    private final AutoScalingGroupSpec spec;
    private final BuildContext context;
    private final AlarmModels alarms;

    private GroupScaling(AutoScalingGroup group, AutoScalingGroupSpec spec, BuildContext context, AlarmModels alarms) {
        this.group = group;
        this.spec = spec;
        this.context = context;
        this.alarms = alarms;
    }

    static ScalingPolicies build(
            AutoScalingGroup group, AutoScalingGroupSpec spec, BuildContext context, AlarmModels alarms) {
        GroupScaling scaling = new GroupScaling(group, spec, context, alarms);
        ScalingPolicies policies = new ScalingPolicies(group, context.journal());
        spec.allScalingPolicies().forEach((name, policy) -> scaling.add(name, policy, policies));
        spec.scheduledActions().forEach(scaling::schedule);
        return policies;
    }

    static Monitoring monitoring(AutoScalingGroupSpec spec) {
        return new Monitoring(
                spec.monitoring() == MonitoringKind.DETAILED,
                spec.metricPublicationDelay().toNanos());
    }

    static List<TerminationPolicy> terminationPolicies(AutoScalingGroupSpec spec) {
        return spec.terminationPolicies().stream()
                .map(policy -> TerminationPolicy.valueOf(policy.name()))
                .toList();
    }

    static GroupMetric metric(ScalingMetric metric) {
        return GroupMetric.valueOf(metric.name());
    }

    private void add(String name, ScalingPolicySpec policy, ScalingPolicies policies) {
        String path = name.isEmpty() ? group.path() : group.path() + "." + name;
        String title = name.isEmpty() ? "its policy" : "policy " + name;
        if (policy instanceof TargetTrackingSpec s) {
            TargetTracking rule = new TargetTracking(s.targetValue().value(), s.disableScaleIn());
            policies.targetTracking(
                    path, rule, metric(s.metric()), monitoring(spec), warmupNanos(s.estimatedInstanceWarmup()));
        } else if (policy instanceof StepScalingSpec s) {
            policies.step(title, step(s), alarms.get(s.alarm()), warmupNanos(s.estimatedInstanceWarmup()));
        } else if (policy instanceof SimpleScalingSpec s) {
            policies.simple(title, simple(s), alarms.get(s.alarm()));
        } else if (policy instanceof PredictiveScalingSpec s) {
            long clockNanos = -context.window().simulationNanos(0);
            policies.predictive(
                    path + ".predictive",
                    predictive(s, clockNanos),
                    monitoring(spec),
                    clockNanos,
                    spec.defaultInstanceWarmup().toNanos());
        }
    }

    private long warmupNanos(@Nullable Duration ofPolicy) {
        return Objects.requireNonNullElse(ofPolicy, spec.defaultInstanceWarmup())
                .toNanos();
    }

    private static StepScaling step(StepScalingSpec spec) {
        List<StepAdjustment> steps =
                spec.stepAdjustments().stream().map(GroupScaling::step).toList();
        return new StepScaling(
                AdjustmentType.valueOf(spec.adjustmentType().name()), steps, spec.minAdjustmentMagnitude());
    }

    private static StepAdjustment step(StepAdjustmentSpec step) {
        MetricValue lower = step.metricIntervalLowerBound();
        MetricValue upper = step.metricIntervalUpperBound();
        return new StepAdjustment(
                lower == null ? Double.NEGATIVE_INFINITY : lower.value(),
                upper == null ? Double.POSITIVE_INFINITY : upper.value(),
                step.scalingAdjustment());
    }

    private static SimpleScaling simple(SimpleScalingSpec spec) {
        return new SimpleScaling(
                AdjustmentType.valueOf(spec.adjustmentType().name()),
                spec.scalingAdjustment(),
                spec.minAdjustmentMagnitude(),
                spec.cooldown().toNanos());
    }

    private static PredictiveScaling predictive(PredictiveScalingSpec spec, long clockNanos) {
        LoadHistorySpec history = spec.history();
        return new PredictiveScaling(
                metric(spec.metric()),
                spec.targetValue().value(),
                spec.mode() == PredictiveMode.FORECAST_ONLY,
                spec.schedulingBufferTime().toNanos(),
                history == null ? new TreeMap<>() : history.hoursBefore(Duration.ofNanos(clockNanos)));
    }

    /** The action's times before the simulation begins are over. */
    private void schedule(String name, ScheduledActionSpec action) {
        long everyNanos = action.every() == null ? 0 : action.every().toNanos();
        long first = context.window().simulationNanos(action.at().toNanos());
        if (first < 0) {
            first = Math.floorMod(first, everyNanos);
        }
        ScheduledAction.Sizes sizes =
                new ScheduledAction.Sizes(action.minSize(), action.maxSize(), action.desiredCapacity());
        new ScheduledAction(group, name, sizes, first, everyNanos, context.journal());
    }
}
