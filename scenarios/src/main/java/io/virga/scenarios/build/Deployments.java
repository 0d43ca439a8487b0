package io.virga.scenarios.build;

import io.virga.models.balancing.PercentageShift;
import io.virga.models.compute.InstanceControl;
import io.virga.models.monitoring.Alarm;
import io.virga.models.operation.Deployment;
import io.virga.models.operation.TrafficRouting;
import io.virga.models.scaling.AutoScalingGroup;
import io.virga.models.serverless.FunctionVersion;
import io.virga.models.serverless.LambdaFunction;
import io.virga.scenarios.spec.operation.CreateDeployment;
import io.virga.scenarios.spec.operation.CreateLambdaDeployment;
import io.virga.scenarios.spec.operation.DeploymentConfig;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** From deployments as scenarios write them to those of a simulation. */
final class Deployments {
    private static final String FIRST_VERSION = "the first version";

    private Deployments() {}

    /** What starts the deployment. */
    static Runnable start(
            String name,
            CreateDeployment spec,
            Map<String, ResourceModel> resources,
            AlarmModels alarms,
            BuildContext context) {
        if (!(resources.get(spec.target()) instanceof LoadBalancerModel model)) {
            throw new IllegalArgumentException(spec.target() + " is no balancer whose traffic a deployment can move");
        }
        Deployment.Plan plan = new Deployment.Plan(
                spec.original(),
                spec.replacement(),
                routing(spec.deploymentConfig()),
                spec.terminationWait().toNanos());
        List<Alarm> rollback = spec.rollbackAlarms().stream().map(alarms::get).toList();
        Runnable termination = termination(name, spec, resources.get(spec.original()));
        PercentageShift traffic =
                new PercentageShift(model.balancer().trafficShift(spec.rule()), spec.original(), spec.replacement());
        return new Deployment(name, model.balancer(), traffic, plan, rollback, termination, context.journal())::start;
    }

    /** What starts the deployment of a version of a function. */
    static Runnable start(
            String name,
            CreateLambdaDeployment spec,
            Map<String, ResourceModel> resources,
            AlarmModels alarms,
            BuildContext context) {
        if (!(resources.get(spec.target()) instanceof LambdaFunctionModel model)) {
            throw new IllegalArgumentException(spec.target() + " is no function");
        }
        Deployment.Plan plan = new Deployment.Plan(FIRST_VERSION, spec.version(), routing(spec.deploymentConfig()), 0);
        List<Alarm> rollback = spec.rollbackAlarms().stream().map(alarms::get).toList();
        LambdaFunction function = model.function();
        FunctionVersion version = model.version(spec.version());
        IntConsumer traffic = percentage -> function.alias().route(version, percentage);
        return new Deployment(name, function, traffic, plan, rollback, () -> {}, context.journal())::start;
    }

    private static TrafficRouting routing(DeploymentConfig config) {
        return switch (config.type()) {
            case CANARY ->
                TrafficRouting.canary(config.percentage(), config.interval().toNanos());
            case LINEAR ->
                TrafficRouting.linear(config.percentage(), config.interval().toNanos());
            case ALL_AT_ONCE -> TrafficRouting.allAtOnce();
        };
    }

    private static Runnable termination(String name, CreateDeployment spec, @Nullable ResourceModel original) {
        if (!spec.terminateOriginal()) {
            return () -> {};
        } else if (original instanceof AutoScalingGroupModel model) {
            AutoScalingGroup group = model.group();
            return () -> group.setBounds(0, 0, "replaced by deployment " + name);
        } else if (original instanceof InstanceModel instances) {
            return () -> instances.controls().forEach(InstanceControl::terminate);
        }
        throw new IllegalArgumentException(spec.original() + " has no instances that a deployment can terminate");
    }
}
