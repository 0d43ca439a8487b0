package io.virga.scenarios.build;

import io.virga.kernel.ServiceCapacity;
import io.virga.models.network.DataCharge;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.LambdaBill;
import io.virga.models.serverless.AsyncEventQueue;
import io.virga.models.serverless.EventSourceMapping;
import io.virga.models.serverless.EventSourceSettings;
import io.virga.models.serverless.FunctionSettings;
import io.virga.models.serverless.FunctionTotals;
import io.virga.models.serverless.FunctionVersion;
import io.virga.models.serverless.LambdaFunction;
import io.virga.models.serverless.ReusePolicy;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Degradable;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.QueueRules;
import io.virga.models.traffic.Release;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationFleet;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.Workload;
import io.virga.scenarios.spec.resource.LambdaArchitecture;
import io.virga.scenarios.spec.resource.LambdaFunctionSpec;
import io.virga.scenarios.spec.value.Place;
import io.virga.scenarios.spec.workload.EventSourceSpec;
import io.virga.scenarios.spec.workload.WorkloadSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function of Lambda in a simulation. */
final class LambdaFunctionModel implements ResourceModel, TakesMessages {
    /** More events than any account can have at a time: the function decides how many there are. */
    private static final int ROOM = 1_000_000;

    /** Environments share no processor, so that each event has its own at its full pace. */
    private static final ServiceCapacity ONE_EACH = jobs -> jobs;

    private final String name;
    private final LambdaFunctionSpec spec;
    private final StationFleet fleet;
    private final Map<String, Demand> demands;
    private final LambdaFunction function;
    private final LambdaMetrics metrics;
    private final @Nullable AsyncEvents events;
    private final FunctionVersions versions;
    private final Map<String, EventSourceMapping> mappings = new LinkedHashMap<>();

    private LambdaFunctionModel(String name, LambdaFunctionSpec spec, BuildContext context) {
        this.name = name;
        this.spec = spec;
        this.demands = Demands.of(spec.service());
        this.fleet = new StationFleet(context.sim(), context.calls(), code(spec));
        FunctionSettings settings = new FunctionSettings(
                spec.timeout().toNanos(),
                ReusePolicy.valueOf(spec.environmentReuse().name()),
                spec.environmentIdleTime().toNanos(),
                ColdStarts.of(spec));
        this.function = new LambdaFunction(
                context.sim(),
                name,
                context.calls(),
                settings,
                context.lambdaAccounts().quota(spec),
                context.lambdaAccounts().scaling(spec));
        Release release = new Release(1, spec.errorRate().fraction().doubleValue());
        for (Place place : spec.zones()) {
            AvailabilityZone zone = context.zone(place);
            function.in(zone, fleet.add(zone.path() + "." + name, zone, fleet.settings(), release));
        }
        this.versions = new FunctionVersions(name, spec, function, fleet, context);
        function.provision(spec.provisionedConcurrency());
        this.metrics = new LambdaMetrics(function);
        this.events = AsyncEvents.of(name, function, context);
    }

    static LambdaFunctionModel build(String name, LambdaFunctionSpec spec, BuildContext context) {
        return new LambdaFunctionModel(name, spec, context);
    }

    private static StationSettings code(LambdaFunctionSpec spec) {
        return new StationSettings(
                ROOM, QueueRules.firstCome(0), ROOM, ONE_EACH, spec.vcpus(), DataCharge.OWN_SIDE_FREE, null);
    }

    LambdaFunction function() {
        return function;
    }

    FunctionVersion version(String version) {
        return versions.get(version);
    }

    /** What comes of its asynchronous events goes to others, once all are there. */
    void connect(Map<String, ResourceModel> models) {
        if (events != null) {
            events.connect(models);
        }
    }

    /**
     * Begins to process the batches of a queue or the asynchronous events, which the workload wants; does nothing if it wants
     * neither of this function.
     */
    void process(String workload, WorkloadSpec its, Workload requests, Map<String, ResourceModel> resources) {
        if (events != null) {
            events.process(workload, requests);
        }
        if (its.arrivals() instanceof EventSourceSpec source
                && its.target().equals(name)
                && resources.get(source.queue()) instanceof SqsQueueModel queue) {
            EventSourceSettings settings = new EventSourceSettings(
                    source.batchSize(),
                    source.maximumBatchingWindow().toNanos(),
                    source.maximumConcurrency(),
                    source.reportBatchItemFailures(),
                    source.poison().fraction().doubleValue());
            EventSourceMapping mapping = new EventSourceMapping(
                    function.simulation(), workload + ".mapping", queue.queue(), function, settings);
            mappings.put(workload, mapping);
            mapping.begin(requests);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean runsCode() {
        return true;
    }

    @Override
    public boolean runsCode(String operation) {
        return !operation.equals(LambdaFunctionSpec.INVOKE_ASYNC);
    }

    @Override
    public Router router(String population) {
        return call -> function;
    }

    @Override
    public Router router(String population, String operation) {
        return runsCode(operation) || events == null ? router(population) : call -> events.endpoint();
    }

    /** Those who send events here do not wait for them; null if nobody does. */
    @Override
    public @Nullable AsyncEventQueue destination() {
        return events == null ? null : events.queue();
    }

    @Override
    public List<LambdaFunction> ipAddresses() {
        return List.of(function);
    }

    @Override
    public Demand demand(String operation) {
        return runsCode(operation) ? Demands.find(demands, name, operation) : Demand.NOTHING;
    }

    @Override
    public StationTotals totals() {
        return fleet.totals();
    }

    @Override
    public ImpairedPath impairedPath() {
        ImpairedPath code = ImpairedPath.of(fleet);
        return (caller, endpoint) -> endpoint == function
                || (events != null && endpoint == events.endpoint())
                || code.covers(caller, endpoint);
    }

    @Override
    public Degradable degradable() {
        return fleet;
    }

    @Override
    public void restart() {
        fleet.totals().restart();
        function.restart();
        metrics.restart();
        versions.restart();
        if (events != null) {
            events.restart();
        }
        mappings.values().forEach(EventSourceMapping::restart);
    }

    @Override
    public void observe(Observations to) {
        metrics.observe(to);
        versions.observe(to);
        if (events != null) {
            events.observe(to);
        }
        mappings.forEach((workload, mapping) -> {
            long batches = function.totals().invocations();
            to.ratio("Pollers." + workload, "mean", "count", mapping.pollers().mean(), 1, batches);
            to.ratio("Pollers." + workload, "max", "count", mapping.pollers().max(), 1, batches);
        });
    }

    @Override
    public void meter(BillBuilder bill) {
        String region = spec.zones().get(0).region();
        boolean isArm = spec.architecture() == LambdaArchitecture.ARM64;
        FunctionTotals totals = function.totals();
        long invocations = totals.invocations() + (events == null ? 0 : events.additionalRequests());
        LambdaBill lambda = new LambdaBill(name, region, isArm, spec.memoryMib(), bill)
                .onDemand(invocations - totals.provisionedInvocations(), totals.billedMillis())
                .provisioned(totals.provisionedInvocations(), totals.provisionedBilledMillis())
                .provisionedConcurrency(function.provisioned().allocated().integral());
        lambda.ephemeralStorage(spec.ephemeralStorageMib(), totals.billedMillis() + totals.provisionedBilledMillis());
    }

    @Override
    public void sample(Samples samples) {
        metrics.sample(samples);
        if (events != null) {
            events.sample(samples);
        }
    }
}
