package io.virga.scenarios.build;

import io.virga.kernel.Simulation;
import io.virga.kernel.SimulationConfig;
import io.virga.models.commitment.Commitments;
import io.virga.models.monitoring.Journal;
import io.virga.models.network.Network;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Calls;
import io.virga.scenarios.spec.PricingSpec;
import io.virga.scenarios.spec.ScenarioSpec;
import io.virga.scenarios.spec.resource.CloudResourceSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario wired into one simulation, ready to run. */
public final class CloudModel {
    private final Simulation sim;
    private final Window window;
    private final Journal journal;
    private final Network network;
    private final Map<String, AvailabilityZone> zones;
    private final Map<String, ResourceModel> resources;
    private final List<WorkloadModel> workloads;
    private final FaultModels faults;
    private final SnapshotModels snapshots;
    private final RunbookModels runbooks;
    private final TimelineSampler sampler;
    private final Commitments commitments;
    private final PricingSpec pricing;

    private CloudModel(ScenarioSpec spec, Window window, SimulationConfig config, RecorderFactory recorders) {
        this.sim = Simulation.create(config);
        this.window = window;
        this.commitments = CommitmentModels.of(spec);
        this.pricing = spec.pricing();
        this.journal = new Journal(sim);
        this.zones = Zones.of(spec, sim);
        this.network = new Network(sim, new Distances(spec.regions()).between(zones));
        Account account = new Account(spec.resources().size());
        Calls calls = new Calls(sim, network, account);
        BuildContext context = new BuildContext(spec, sim, window, calls, journal, zones);
        this.resources = ResourceRegistry.build(context);
        AlarmModels alarms = scaleGroups(context, resources);
        DnsModels.connect(context, resources, alarms);
        this.sampler = new TimelineSampler(sim, window, resources.values());
        this.faults = FaultModels.build(spec.faults(), context, resources);
        this.snapshots = new SnapshotModels(context, resources);
        DatabaseOperations databases = new DatabaseOperations(context, resources, faults);
        OperationModels operations = new OperationModels(context, resources, alarms, snapshots, databases);
        operations.build(spec.operations());
        this.runbooks = RunbookModels.build(
                context, new RunbookSteps.Parts(resources, operations), new RunbookTriggers(resources, alarms, faults));
        WorkloadBuilder builder =
                new WorkloadBuilder(context, new PathCompiler(sim, calls, resources, accounts(spec)), account);
        this.workloads = new ArrayList<>();
        spec.workloads().forEach((name, workload) -> {
            WorkloadModel model = builder.build(name, workload, recorders);
            workloads.add(model);
            consume(name, workload, model);
        });
    }

    private void consume(String name, WorkloadSpec spec, WorkloadModel workload) {
        for (ResourceModel resource : resources.values()) {
            if (resource instanceof SqsQueueModel queue) {
                queue.process(name, workload.workload());
            } else if (resource instanceof LambdaFunctionModel function) {
                function.process(name, spec, workload.workload(), resources);
            }
        }
    }

    private static AlarmModels scaleGroups(BuildContext context, Map<String, ResourceModel> resources) {
        AlarmModels alarms = AlarmModels.build(context, resources);
        for (ResourceModel resource : resources.values()) {
            if (resource instanceof AutoScalingGroupModel group) {
                group.scale(context, alarms);
            }
        }
        return alarms;
    }

    public static CloudModel build(
            ScenarioSpec spec, Window window, SimulationConfig config, RecorderFactory recorders) {
        return new CloudModel(spec, window, config, recorders);
    }

    /** Resources by the number that they have in the accounts of requests. */
    static Map<String, Integer> accounts(ScenarioSpec spec) {
        Map<String, Integer> accounts = new LinkedHashMap<>();
        for (Map.Entry<String, CloudResourceSpec> entry : spec.resources().entrySet()) {
            accounts.put(entry.getKey(), accounts.size());
        }
        return accounts;
    }

    /** Measuring begins. */
    public void startMeasuring() {
        resources.values().forEach(ResourceModel::restart);
        sampler.start();
    }

    public Simulation sim() {
        return sim;
    }

    public Window window() {
        return window;
    }

    public Journal journal() {
        return journal;
    }

    /** What the account has bought. */
    Commitments commitments() {
        return commitments;
    }

    /** How the bill is made. */
    PricingSpec pricing() {
        return pricing;
    }

    public Network network() {
        return network;
    }

    public Map<String, AvailabilityZone> zones() {
        return zones;
    }

    public Map<String, ResourceModel> resources() {
        return resources;
    }

    public List<WorkloadModel> workloads() {
        return workloads;
    }

    SnapshotModels snapshots() {
        return snapshots;
    }

    public FaultModels faults() {
        return faults;
    }

    public RunbookModels runbooks() {
        return runbooks;
    }

    public TimelineSampler sampler() {
        return sampler;
    }
}
