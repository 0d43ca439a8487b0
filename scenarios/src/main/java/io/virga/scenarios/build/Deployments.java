package io.virga.scenarios.build;

import io.virga.models.compute.InstanceControl;
import io.virga.models.monitoring.Alarm;
import io.virga.models.operation.Deployment;
import io.virga.models.operation.TrafficRouting;
import io.virga.models.scaling.AutoScalingGroup;
import io.virga.scenarios.spec.operation.CreateDeployment;
import io.virga.scenarios.spec.operation.DeploymentConfig;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From deployments as scenarios write them to those of a simulation. */
final class Deployments {
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
                spec.rule(),
                spec.original(),
                spec.replacement(),
                routing(spec.deploymentConfig()),
                spec.terminationWait().toNanos());
        List<Alarm> rollback = spec.rollbackAlarms().stream().map(alarms::get).toList();
        Runnable termination = termination(name, spec, resources.get(spec.original()));
        return new Deployment(name, model.balancer(), plan, rollback, termination, context.journal())::start;
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
