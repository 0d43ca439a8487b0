package io.virga.scenarios.build;

import io.virga.models.aurora.Backtrack;
import io.virga.models.balancing.LoadBalancer;
import io.virga.models.balancing.TrafficShift;
import io.virga.models.balancing.ZonalShift;
import io.virga.models.compute.InstanceControl;
import io.virga.models.operation.ScheduledOperation;
import io.virga.models.runbook.Order;
import io.virga.models.scaling.AutoScalingGroup;
import io.virga.models.topology.AvailabilityZone;
import io.virga.scenarios.spec.meta.Kind;
import io.virga.scenarios.spec.operation.BacktrackCluster;
import io.virga.scenarios.spec.operation.CancelZonalShift;
import io.virga.scenarios.spec.operation.CreateDeployment;
import io.virga.scenarios.spec.operation.CreateLambdaDeployment;
import io.virga.scenarios.spec.operation.GlobalClusterOperation;
import io.virga.scenarios.spec.operation.HibernateInstances;
import io.virga.scenarios.spec.operation.ModifyVolume;
import io.virga.scenarios.spec.operation.OperationSpec;
import io.virga.scenarios.spec.operation.PromoteReadReplica;
import io.virga.scenarios.spec.operation.RebootInstances;
import io.virga.scenarios.spec.operation.RestoreClusterToPointInTime;
import io.virga.scenarios.spec.operation.ResumeProcesses;
import io.virga.scenarios.spec.operation.ShiftTraffic;
import io.virga.scenarios.spec.operation.StartInstanceRefresh;
import io.virga.scenarios.spec.operation.StartInstances;
import io.virga.scenarios.spec.operation.StartZonalShift;
import io.virga.scenarios.spec.operation.StopInstances;
import io.virga.scenarios.spec.operation.SuspendProcesses;
import io.virga.scenarios.spec.operation.SwitchoverGlobalCluster;
import io.virga.scenarios.spec.operation.TerminateInstances;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The operations of a scenario in a simulation. */
final class OperationModels {
    private final BuildContext context;
    private final Map<String, ResourceModel> resources;
    private final AlarmModels alarms;
    private final SnapshotModels snapshots;
    private final DatabaseOperations databases;

    OperationModels(
            BuildContext context,
            Map<String, ResourceModel> resources,
            AlarmModels alarms,
            SnapshotModels snapshots,
            DatabaseOperations databases) {
        this.context = context;
        this.resources = resources;
        this.alarms = alarms;
        this.snapshots = snapshots;
        this.databases = databases;
    }

    void build(Map<String, OperationSpec> specs) {
        specs.forEach((name, spec) -> {
            if (spec.at() != null) {
                schedule(name, spec, spec.at());
            }
        });
    }

    /** What a runbook invokes; it is journalled as others are. */
    Order order(String name) {
        OperationSpec spec = Objects.requireNonNull(context.spec().operations().get(name), name);
        Runnable call = operation(name, spec);
        return new Order(new ControlPlanes(context).of(spec), () -> {
            context.journal().record("operation", spec.target(), action(spec));
            call.run();
        });
    }

    private static String action(OperationSpec spec) {
        return Objects.requireNonNull(spec.getClass().getAnnotation(Kind.class)).value();
    }

    private void schedule(String name, OperationSpec spec, Duration at) {
        String action = action(spec);
        new ScheduledOperation(
                context.sim(),
                name,
                action,
                spec.target(),
                context.window().simulationNanos(at.toNanos()),
                context.journal(),
                new ControlPlanes(context).guard(spec, action, operation(name, spec)));
    }

    private Runnable operation(String name, OperationSpec spec) {
        Runnable ofSnapshot = snapshots.operation(name, spec);
        Runnable ofDatabase = databases.operation(name, spec);
        if (ofDatabase != null) {
            return ofDatabase;
        }
        return ofSnapshot == null ? other(name, spec) : ofSnapshot;
    }

    private Runnable other(String name, OperationSpec spec) {
        if (spec instanceof StopInstances) {
            return each(spec, InstanceControl::stop);
        } else if (spec instanceof HibernateInstances) {
            return each(spec, InstanceControl::hibernate);
        } else if (spec instanceof StartInstances) {
            return each(spec, InstanceControl::start);
        } else if (spec instanceof RebootInstances) {
            return each(spec, InstanceControl::reboot);
        } else if (spec instanceof TerminateInstances) {
            return each(spec, InstanceControl::terminate);
        } else if (spec instanceof ModifyVolume modification) {
            return modify(modification);
        } else if (spec instanceof ShiftTraffic shift) {
            return shift(shift);
        } else if (spec instanceof CreateDeployment deployment) {
            return Deployments.start(name, deployment, resources, alarms, context);
        } else if (spec instanceof CreateLambdaDeployment deployment) {
            return Deployments.start(name, deployment, resources, alarms, context);
        } else if (spec instanceof StartZonalShift shift) {
            AvailabilityZone zone = context.zone(shift.awayFrom());
            ZonalShift shifts = balancer(spec).zonalShift();
            return () -> shifts.start(zone, shift.expiresIn().toNanos());
        } else if (spec instanceof CancelZonalShift) {
            return balancer(spec).zonalShift()::cancel;
        } else if (spec instanceof SuspendProcesses suspension) {
            AutoScalingGroup group = group(spec).group();
            return () -> group.suspend(GroupLifecycles.processes(suspension.processes()));
        } else if (spec instanceof ResumeProcesses resumption) {
            AutoScalingGroup group = group(spec).group();
            return () -> group.resume(GroupLifecycles.processes(resumption.processes()));
        } else if (spec instanceof StartInstanceRefresh refresh) {
            return group(spec).refreshes().refresh(name, refresh, alarms, context);
        } else if (spec instanceof PromoteReadReplica promotion) {
            return promote(name, promotion);
        }
        if (spec instanceof GlobalClusterOperation global) {
            return globalOperation(global);
        }
        if (spec instanceof BacktrackCluster backtrack) {
            return backtrack(name, backtrack);
        }
        if (spec instanceof RestoreClusterToPointInTime restore) {
            return databases.restoreCluster(name, restore);
        }
        throw new AssertionError(spec);
    }

    private Runnable promote(String name, PromoteReadReplica spec) {
        if (resources.get(spec.target()) instanceof DatabaseModel database) {
            long reboot = Variates.of(spec.reboot())
                    .sampleNanos(context.sim().stream("operation." + name + "/reboot")
                            .at(0));
            return () -> database.promote(spec.replica(), reboot);
        }
        throw new IllegalArgumentException(spec.target() + " is no database");
    }

    private Runnable backtrack(String name, BacktrackCluster spec) {
        if (resources.get(spec.target()) instanceof AuroraModel model) {
            Backtrack backtrack = model.backtrack(spec.target() + ".backtrack." + name, Variates.of(spec.duration()));
            backtrack.comesAfter(context.window().simulationNanos(spec.to().toNanos()));
            return backtrack::begin;
        }
        throw new IllegalArgumentException(spec.target() + " is no Aurora cluster");
    }

    private Runnable globalOperation(GlobalClusterOperation spec) {
        if (resources.get(spec.target()) instanceof GlobalDatabaseModel model) {
            return spec instanceof SwitchoverGlobalCluster
                    ? () -> model.database().switchOver(spec.region())
                    : () -> model.database().failOver(spec.region());
        }
        throw new IllegalArgumentException(spec.target() + " is no global database");
    }

    private AutoScalingGroupModel group(OperationSpec spec) {
        if (resources.get(spec.target()) instanceof AutoScalingGroupModel group) {
            return group;
        }
        throw new IllegalArgumentException(spec.target() + " is no auto scaling group");
    }

    private Runnable modify(ModifyVolume spec) {
        ResourceModel resource = resources.get(spec.target());
        VolumeFleet volumes = resource == null ? null : resource.volumes();
        if (volumes == null) {
            throw new IllegalArgumentException(spec.target() + " has no volumes that operators can modify");
        }
        VolumeChange change = VolumeChange.of(spec);
        return () -> volumes.modify(change);
    }

    private Runnable shift(ShiftTraffic spec) {
        TrafficShift shift = balancer(spec).trafficShift(spec.rule());
        long interval = spec.interval() == null ? 0 : spec.interval().toNanos();
        return () -> shift.begin(spec.weights(), spec.steps(), interval);
    }

    private LoadBalancer balancer(OperationSpec spec) {
        if (resources.get(spec.target()) instanceof LoadBalancerModel model) {
            return model.balancer();
        }
        throw new IllegalArgumentException(spec.target() + " is no balancer whose traffic operators can shift");
    }

    private Runnable each(OperationSpec spec, Consumer<InstanceControl> operation) {
        if (resources.get(spec.target()) instanceof InstanceModel instances) {
            return () -> instances.controls().forEach(operation);
        }
        throw new IllegalArgumentException(spec.target() + " has no instances that operators can stop and start");
    }
}
