package io.virga.scenarios.build;

import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceType;
import io.virga.models.fault.InstanceStop;
import io.virga.models.monitoring.Metric;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.scaling.AutoScalingGroup;
import io.virga.models.scaling.AutoScalingGroupSettings;
import io.virga.models.scaling.HealthCheckType;
import io.virga.models.scaling.LaunchVersion;
import io.virga.models.scaling.ScalingPolicies;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.resource.AutoScalingGroupSpec;
import io.virga.scenarios.spec.resource.ScalingMetric;
import io.virga.scenarios.spec.resource.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An auto scaling group in a simulation. */
final class AutoScalingGroupModel implements FleetModel {
    private final String name;
    private final AutoScalingGroupSpec spec;
    private final InstanceType type;
    private final AutoScalingGroup group;
    private final StationFleet fleet;
    private final Map<String, Demand> demands;
    private final Growth spotInterruptions;
    private final MachineStorage storage;
    private final boolean isMixed;
    private final InstanceUse use;
    private final InstanceRefreshes refreshes;
    private @Nullable ScalingPolicies policies;
    private int turn;

    private AutoScalingGroupModel(
            String name,
            AutoScalingGroupSpec spec,
            InstanceType type,
            AutoScalingGroup group,
            StationFleet fleet,
            Map<String, Demand> demands,
            MachineStorage storage,
            boolean isMixed,
            boolean isBurstable,
            Tenancy tenancy) {
        this.name = name;
        this.spec = spec;
        this.type = type;
        this.group = group;
        this.fleet = fleet;
        this.demands = demands;
        this.storage = storage;
        this.isMixed = isMixed;
        this.refreshes = new InstanceRefreshes(spec, group);
        this.spotInterruptions = new Growth(group::spotInterruptions);
        this.use = new InstanceUse(name, spec.zones().get(0).region(), isBurstable, group.ledger(), tenancy, fleet);
    }

    static AutoScalingGroupModel build(String name, AutoScalingGroupSpec spec, BuildContext context) {
        InstanceType type = Machines.type(spec.instanceType());
        MachineStorage storage = MachineStorage.of(spec.storage(), spec.instanceStore(), context);
        StationFleet fleet =
                new StationFleet(context.sim(), context.calls(), application(spec, type, context, storage));
        AutoScalingGroupSettings settings = new AutoScalingGroupSettings(
                type,
                context.zones(spec.zones()),
                spec.minSize(),
                spec.maxSize(),
                spec.desiredCapacity(),
                spec.healthCheckType() == io.virga.scenarios.spec.resource.HealthCheckType.ELB
                        ? HealthCheckType.ELB
                        : HealthCheckType.EC2,
                spec.healthCheckGracePeriod().toNanos(),
                spec.defaultInstanceWarmup().toNanos(),
                Variates.of(spec.launch()),
                LaunchVersion.first(Variates.of(spec.boot())),
                GroupScaling.terminationPolicies(spec),
                MixedInstances.of(spec, context, each -> application(spec, each, context, storage)),
                context.capacity().placer(spec),
                Credits.of(spec, spec.zones().get(0).region(), context),
                GroupLifecycles.processes(spec.suspendedProcesses()),
                GroupLifecycles.hooks(spec),
                GroupLifecycles.warmPool(spec, type));
        AutoScalingGroup group = new AutoScalingGroup(
                context.sim(), name, settings, fleet, context.registriesOf(name), context.journal());
        return new AutoScalingGroupModel(
                name,
                spec,
                type,
                group,
                fleet,
                Demands.of(spec.service(), spec.measuredOn()),
                storage,
                spec.instancesDistribution() != null,
                Machines.anyBurstable(spec),
                spec.tenancy());
    }

    private static StationSettings application(
            AutoScalingGroupSpec spec, InstanceType type, BuildContext context, MachineStorage storage) {
        StationSettings settings = Applications.of(
                spec.application(),
                type,
                spec.measuredOn(),
                context.networkRating(type, spec.zones().get(0)),
                context.spec());
        return storage.under(settings, type);
    }

    /** From now on its policies and scheduled actions change its size. */
    void scale(BuildContext context, AlarmModels alarms) {
        policies = GroupScaling.build(group, spec, context, alarms);
    }

    /** A metric of the group in periods of that length, a multiple of what its monitoring has. */
    Metric metric(String path, ScalingMetric metric, long periodNanos) {
        return GroupScaling.monitoring(spec).periods(group, path, GroupScaling.metric(metric), periodNanos);
    }

    AutoScalingGroup group() {
        return group;
    }

    /** The deployments that operations may start. */
    InstanceRefreshes refreshes() {
        return refreshes;
    }

    InstanceType type() {
        return type;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean runsCode() {
        return true;
    }

    /** Without a balancer callers take the instances in service in turn. */
    @Override
    public Router router(String population) {
        return call -> nextInService();
    }

    @Override
    public List<Instance> inService() {
        return group.inService();
    }

    private @Nullable Endpoint nextInService() {
        List<Instance> inService = inService();
        return inService.isEmpty()
                ? null
                : inService.get(turn++ % inService.size()).application();
    }

    @Override
    public Demand demand(String operation) {
        return Demands.find(demands, name, operation);
    }

    @Override
    public List<InstanceStop.Victim> runningInstances() {
        return instances().stream()
                .map(instance -> new InstanceStop.Victim(instance.path(), instance::stop))
                .toList();
    }

    @Override
    public List<Instance> instances() {
        return group.inService().stream()
                .filter(instance -> instance.state() == Instance.State.RUNNING)
                .toList();
    }

    @Override
    public List<FaultDomain> places() {
        return instances().stream().map(Instance::domain).toList();
    }

    @Override
    public StationFleet fleet() {
        return fleet;
    }

    @Override
    public boolean isInService() {
        return group().isHealthy();
    }

    @Override
    public void restart() {
        use.restart();
        spotInterruptions.sinceLast();
        storage.restart();
    }

    @Override
    public void observe(Observations to) {
        use.observe(to, storage);
        if (isMixed) {
            to.ratio(
                    "SpotInterruptions",
                    "sum",
                    "count",
                    spotInterruptions.sinceLast(),
                    1,
                    group.ledger().spotCount());
        }
    }

    @Override
    public void meter(BillBuilder bill) {
        storage.meter(name, bill);
        use.meter(bill);
    }

    @Override
    public void sample(Samples samples) {
        use.sample(samples);
        samples.add("GroupInServiceInstances", "count", group.inServiceCount());
        samples.add("GroupDesiredCapacity", "count", group.desiredCapacity());
        samples.add("GroupPendingInstances", "count", group.pendingCount());
        if (spec.warmPool() != null) {
            samples.add("WarmPoolTotalCapacity", "count", group.warmPoolCount());
        }
        if (policies != null && policies.hasForecasts()) {
            OptionalInt forecast = policies.forecastCapacity();
            double capacity = forecast.isPresent() ? forecast.getAsInt() : Double.NaN;
            samples.add("PredictiveScalingCapacityForecast", "count", capacity);
        }
        storage.sample(samples);
        use.sampleCredits(samples);
    }
}
