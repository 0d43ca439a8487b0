package io.virga.scenarios.build;

import io.virga.models.balancing.TrafficShift;
import io.virga.models.compute.InstanceControl;
import io.virga.models.operation.ScheduledOperation;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.operation.HibernateInstances;
import io.virga.scenarios.spec.operation.ModifyVolume;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.RebootInstances;
import io.virga.scenarios.spec.operation.ShiftTraffic;
import io.virga.scenarios.spec.operation.StartInstances;
import io.virga.scenarios.spec.operation.StopInstances;
import io.virga.scenarios.spec.operation.TerminateInstances;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The operations of a scenario in a simulation. */
final class OperationModels {
    private OperationModels() {}

    static void build(
            Map<String, OperationSpec> specs,
            BuildContext context,
            Map<String, ResourceModel> resources,
            SnapshotModels snapshots) {
        specs.forEach((name, spec) -> new ScheduledOperation(
                context.sim(),
                name,
                Objects.requireNonNull(spec.getClass().getAnnotation(Kind.class))
                        .value(),
                spec.target(),
                context.window().simulationNanos(spec.at().toNanos()),
                context.journal(),
                operation(name, spec, resources, snapshots)));
    }

    private static Runnable operation(
            String name, OperationSpec spec, Map<String, ResourceModel> resources, SnapshotModels snapshots) {
        Runnable ofSnapshot = snapshots.operation(name, spec);
        return ofSnapshot == null ? operation(spec, resources) : ofSnapshot;
    }

    private static Runnable operation(OperationSpec spec, Map<String, ResourceModel> resources) {
        if (spec instanceof StopInstances) {
            return each(spec, resources, InstanceControl::stop);
        } else if (spec instanceof HibernateInstances) {
            return each(spec, resources, InstanceControl::hibernate);
        } else if (spec instanceof StartInstances) {
            return each(spec, resources, InstanceControl::start);
        } else if (spec instanceof RebootInstances) {
            return each(spec, resources, InstanceControl::reboot);
        } else if (spec instanceof TerminateInstances) {
            return each(spec, resources, InstanceControl::terminate);
        } else if (spec instanceof ModifyVolume modification) {
            return modify(modification, resources);
        } else if (spec instanceof ShiftTraffic shift) {
            return shift(shift, resources);
        }
        throw new AssertionError(spec);
    }

    private static Runnable modify(ModifyVolume spec, Map<String, ResourceModel> resources) {
        ResourceModel resource = resources.get(spec.target());
        VolumeFleet volumes = resource == null ? null : resource.volumes();
        if (volumes == null) {
            throw new IllegalArgumentException(spec.target() + " has no volumes that operators can modify");
        }
        VolumeChange change = VolumeChange.of(spec);
        return () -> volumes.modify(change);
    }

    private static Runnable shift(ShiftTraffic spec, Map<String, ResourceModel> resources) {
        if (resources.get(spec.target()) instanceof LoadBalancerModel model) {
            TrafficShift shift = model.balancer().trafficShift(spec.rule());
            long interval = spec.interval() == null ? 0 : spec.interval().toNanos();
            return () -> shift.begin(spec.weights(), spec.steps(), interval);
        }
        throw new IllegalArgumentException(spec.target() + " is no balancer whose traffic operators can shift");
    }

    private static Runnable each(
            OperationSpec spec, Map<String, ResourceModel> resources, Consumer<InstanceControl> operation) {
        if (resources.get(spec.target()) instanceof InstanceModel instances) {
            return () -> instances.controls().forEach(operation);
        }
        throw new IllegalArgumentException(spec.target() + " has no instances that operators can stop and start");
    }
}
