package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.balancing.Connections;
import io.virga.models.balancing.HttpAttributes;
import io.virga.models.balancing.LcuMeter;
import io.virga.models.balancing.ListenerAction;
import io.virga.models.balancing.ListenerRules;
import io.virga.models.balancing.LoadBalancer;
import io.virga.models.balancing.LoadBalancerMetrics;
import io.virga.models.balancing.LoadBalancerSettings;
import io.virga.models.balancing.LoadBalancerType;
import io.virga.models.balancing.Target;
import io.virga.models.compute.Instance;
import io.virga.models.dns.AddressRecord;
import io.virga.models.dns.ResolverPopulation;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.CapacityUnit;
import io.virga.models.pricing.LcuUsage;
import io.virga.models.topology.FaultDomain;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Router;
import io.virga.scenarios.parse.check.Listeners;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.ClassicLoadBalancerSpec;
import io.virga.scenarios.spec.resource.FlowProtocol;
import io.virga.scenarios.spec.resource.GatewayLoadBalancerSpec;
import io.virga.scenarios.spec.resource.LoadBalancerSpec;
import io.virga.scenarios.spec.resource.NetworkLoadBalancerSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A load balancer in a simulation. */
final class LoadBalancerModel implements ResourceModel {
    /** Resolvers through which the clients of one workload find it (assumption). */
    private static final int RESOLVERS = 1_000;

    private static final Demand NOTHING = new Demand(new Constant(0), new Constant(0));

    private final String name;
    private final BuildContext context;
    private final LoadBalancer balancer;
    private final List<String> targets;
    private final String region;
    private final CapacityUnit unit;
    private final LoadBalancerType type;
    /** Share of the callers' choices that go to the node in their own zone. */
    private final double zoneAffinity;

    private LoadBalancerModel(
            String name,
            BuildContext context,
            LoadBalancerSpec spec,
            LoadBalancerSettings settings,
            ListenerRules rules,
            CapacityUnit unit) {
        this.name = name;
        this.context = context;
        this.targets = spec.targets();
        this.unit = unit;
        this.region = spec.zones().get(0).region();
        this.type = settings.type();
        this.zoneAffinity = spec instanceof NetworkLoadBalancerSpec network
                ? network.clientRoutingPolicy().share()
                : 0;
        this.balancer = new LoadBalancer(
                context.sim(),
                name,
                context.zones(spec.zones()),
                settings,
                rules,
                context.calls(),
                context.journal(),
                context.window().startNanos());
        targets.forEach(target -> context.registerTargets(target, balancer.targetGroup(target)));
    }

    static LoadBalancerModel application(String name, ApplicationLoadBalancerSpec spec, BuildContext context) {
        return new LoadBalancerModel(
                name, context, spec, LoadBalancers.settings(spec), Listeners.rules(spec), CapacityUnit.APPLICATION);
    }

    static LoadBalancerModel network(String name, NetworkLoadBalancerSpec spec, BuildContext context) {
        CapacityUnit unit = spec.protocol() == FlowProtocol.TLS ? CapacityUnit.NETWORK_TLS : CapacityUnit.NETWORK_TCP;
        return new LoadBalancerModel(name, context, spec, LoadBalancers.settings(spec), ListenerRules.NONE, unit);
    }

    static LoadBalancerModel classic(String name, ClassicLoadBalancerSpec spec, BuildContext context) {
        return new LoadBalancerModel(
                name, context, spec, LoadBalancers.settings(spec), ListenerRules.NONE, CapacityUnit.CLASSIC);
    }

    static LoadBalancerModel gateway(String name, GatewayLoadBalancerSpec spec, BuildContext context) {
        return new LoadBalancerModel(
                name, context, spec, LoadBalancers.settings(spec), ListenerRules.NONE, CapacityUnit.GATEWAY);
    }

    /** Registers what does not register itself. */
    void connect(Map<String, ResourceModel> models) {
        for (String target : targets) {
            ResourceModel model = models.get(target);
            if (model != null) {
                model.targets().forEach(balancer.targetGroup(target)::registerHealthy);
            }
        }
    }

    private boolean speaksHttp() {
        return type == LoadBalancerType.APPLICATION || type == LoadBalancerType.CLASSIC;
    }

    /** Moves traffic between target groups. */
    LoadBalancer balancer() {
        return balancer;
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
    public List<FaultDomain> places() {
        return balancer.places();
    }

    @Override
    public Router router(String population) {
        String clients = population + "/" + name;
        return speaksHttp()
                ? new ResolverPopulation(context.sim(), clients, balancer, RESOLVERS)
                : new ResolverPopulation(context.sim(), clients, balancer, RESOLVERS, Connections::of, zoneAffinity);
    }

    @Override
    public @Nullable ListenerAction listenerAction(HttpAttributes http) {
        return balancer.rules().actionFor(http);
    }

    @Override
    public void route(Hop hop, ListenerAction action) {
        balancer.route(hop, action);
    }

    @Override
    public List<Target> targets() {
        return balancer.targets();
    }

    @Override
    public AddressRecord dnsName() {
        return balancer;
    }

    @Override
    public Demand demand(String operation) {
        return NOTHING;
    }

    @Override
    public void restart() {
        balancer.metrics().restart();
    }

    @Override
    public void observe(Observations to) {
        LoadBalancerMetrics metrics = balancer.metrics();
        if (speaksHttp()) {
            LoadBalancerObservations.ofRequests(metrics, balancer.rules(), to);
        } else {
            LoadBalancerObservations.ofConnections(metrics, to);
        }
        if (type == LoadBalancerType.CLASSIC) {
            to.count("SpilloverCount", "sum", metrics.spilloverCount());
        }
    }

    @Override
    public void meter(BillBuilder bill) {
        List<LcuUsage> hours = new ArrayList<>();
        LcuMeter meter = balancer.metrics().lcu();
        for (int hour = 0; hour < context.window().hours(); hour++) {
            hours.add(new LcuUsage(
                    BigDecimal.valueOf(meter.newConnections(hour)),
                    BigDecimal.valueOf(meter.activeConnectionHours(hour)),
                    BigDecimal.valueOf(meter.processedBytes(hour)),
                    LcuUsage.ruleEvaluations(
                            BigDecimal.valueOf(meter.requests(hour)),
                            balancer.rules().size())));
        }
        Instance.RunInterval existence = new Instance.RunInterval(0, Long.MAX_VALUE);
        bill.loadBalancer(name, region, unit, existence, hours);
    }

    @Override
    public void sample(Samples samples) {
        samples.add("HealthyHostCount", "count", balancer.healthyHostCount());
        if (type == LoadBalancerType.CLASSIC) {
            samples.add("SurgeQueueLength", "count", balancer.surgeQueueLength());
        }
    }
}
