package io.virga.scenarios.build;

import io.virga.models.balancing.TargetRegistry;
import io.virga.models.compute.CreditSpecification;
import io.virga.models.compute.Instance;
import io.virga.models.compute.InstanceControl;
import io.virga.models.compute.InstanceTimes;
import io.virga.models.compute.InstanceType;
import io.virga.models.fault.InstanceStop;
import io.virga.models.monitoring.Journal;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.InstanceLedger;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.topology.FaultDomain;
import io.virga.models.topology.Placement;
import io.virga.models.topology.PlacementOutcome;
import io.virga.models.topology.Placer;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import io.virga.scenarios.spec.resource.HibernationSpec;
import io.virga.scenarios.spec.resource.InstanceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Instances that no group runs, in a simulation. */
final class InstanceModel implements FleetModel {
    private final String name;
    private final StationFleet fleet;
    private final Map<String, Demand> demands;
    private final List<Instance> instances = new ArrayList<>();
    private final InstanceLedger ledger = new InstanceLedger();
    private final List<InstanceControl> controls = new ArrayList<>();
    private final InstanceUse use;
    private final MachineStorage storage;
    private int turn;

    private InstanceModel(String name, InstanceSpec spec, BuildContext context) {
        InstanceType type = Machines.type(spec.instanceType());
        this.name = name;
        this.storage = MachineStorage.of(spec.storage(), spec.instanceStore(), context);
        this.fleet = new StationFleet(context.sim(), context.calls(), application(spec, type, context, storage));
        this.demands = Demands.of(spec.service(), spec.measuredOn());
        Placer asked = context.capacity().placer(spec);
        Placer shared = spec.spot() == null ? asked : asked.forSpot();
        SpotRequests requests = spec.spot() == null ? null : new SpotRequests(spec.spot(), context);
        InstanceTimes times = times(spec, type);
        List<AvailabilityZone> zones = context.zones(spec.zones());
        CreditSpecification credits = Credits.of(spec, zones.get(0).region().name(), context);
        for (int i = 0; i < spec.count(); i++) {
            Placer placer = Capacity.staysWithHost(spec) ? context.capacity().placer(spec) : shared;
            Instance instance = create(type, zones.get(i % zones.size()), i + 1, placer, context.journal());
            credits.ofRunning(instance);
            instances.add(instance);
            InstanceControl control = new InstanceControl(instance, times, placer, context.journal());
            controls.add(control);
            if (requests == null) {
                ledger.enter(instance);
            } else {
                ledger.enter(instance, requests.request(control));
            }
        }
        Recoveries recoveries = new Recoveries(spec, shared, context);
        controls.forEach(recoveries::watch);
        this.use = new InstanceUse(
                name, spec.zones().get(0).region(), Machines.isBurstable(type.name()), ledger, spec.tenancy(), fleet);
    }

    static InstanceModel build(String name, InstanceSpec spec, BuildContext context) {
        InstanceModel model = new InstanceModel(name, spec, context);
        model.controls.forEach(InstanceControl::begin);
        model.instances.forEach(model::removeWhenTerminated);
        context.registriesOf(name).forEach(model::registerWith);
        return model;
    }

    /** Its volume goes with it, if that is to be so. */
    private void removeWhenTerminated(Instance instance) {
        instance.onStateChange(state -> {
            if (state == Instance.State.TERMINATED) {
                fleet.remove(instance.application());
            }
        });
    }

    private static StationSettings application(
            InstanceSpec spec, InstanceType type, BuildContext context, MachineStorage storage) {
        StationSettings settings = Applications.of(
                spec.application(),
                type,
                spec.measuredOn(),
                context.networkRating(type, spec.zones().get(0)),
                context.spec());
        return storage.under(settings, type);
    }

    private static InstanceTimes times(InstanceSpec spec, InstanceType type) {
        return new InstanceTimes(
                Variates.of(spec.start()),
                Variates.of(spec.boot()),
                Variates.of(spec.resume()),
                Variates.of(spec.stopping()),
                spec.hibernation() == null ? 0 : Hibernations.nanos(rootThroughput(spec, spec.hibernation()), type));
    }

    /** Of the storage, where that is the root volume. */
    private static double rootThroughput(InstanceSpec spec, HibernationSpec hibernation) {
        return spec.storage() != null && spec.storage().boot()
                ? Volumes.settings(spec.storage()).throughputBytes()
                : hibernation.rootVolumeThroughput().bytesPerSecond();
    }

    /** An instance at its place; stopped when its zone has none, as it would be after a start that failed. */
    private Instance create(InstanceType type, AvailabilityZone zone, int number, Placer placer, Journal journal) {
        String path = zone.path() + "." + name + "." + number;
        ServiceStation application = fleet.add(path + ".application", zone);
        PlacementOutcome outcome = placer.place(type, zone);
        if (outcome instanceof Placement placement) {
            return new Instance(zone.simulation(), path, type, placement, application);
        }
        Instance refused = new Instance(zone.simulation(), path, type, zone, application);
        refused.stop();
        journal.record("instance", path, "RunInstances fails: " + outcome);
        return refused;
    }

    private void registerWith(TargetRegistry registry) {
        for (Instance instance : instances) {
            if (instance.state() == Instance.State.RUNNING) {
                registry.registerHealthy(instance);
            } else {
                registry.register(instance);
            }
        }
    }

    /** The API of each of them, in order. */
    List<InstanceControl> controls() {
        return controls;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean runsCode() {
        return true;
    }

    /** Without a balancer callers take the instances that run in turn. */
    @Override
    public Router router(String population) {
        return call -> nextRunning();
    }

    private @Nullable Endpoint nextRunning() {
        for (int tried = 0; tried < instances.size(); tried++) {
            Instance instance = instances.get(turn++ % instances.size());
            if (instance.state() == Instance.State.RUNNING) {
                return instance.application();
            }
        }
        return null;
    }

    /** Of all its instances, running or not. */
    @Override
    public List<ServiceStation> ipAddresses() {
        return instances.stream().map(Instance::application).toList();
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
        return instances.stream()
                .filter(instance -> instance.state() == Instance.State.RUNNING)
                .toList();
    }

    @Override
    public List<FaultDomain> places() {
        return instances().stream().map(Instance::domain).toList();
    }

    @Override
    public @Nullable VolumeFleet volumes() {
        return storage.volumes();
    }

    @Override
    public StationFleet fleet() {
        return fleet;
    }

    @Override
    public void restart() {
        use.restart();
        storage.restart();
    }

    @Override
    public void observe(Observations to) {
        use.observe(to, storage);
    }

    @Override
    public void meter(BillBuilder bill) {
        storage.meter(name, bill);
        use.meter(bill);
    }

    @Override
    public void sample(Samples samples) {
        use.sample(samples);
        samples.add("RunningInstances", "count", runningInstances().size());
        use.sampleCredits(samples);
        storage.sample(samples);
    }
}
