package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.balancing.ApplicationLoadBalancer;
import io.virga.models.balancing.BalancingAlgorithm;
import io.virga.models.balancing.HealthCheckSettings;
import io.virga.models.balancing.LcuMeter;
import io.virga.models.balancing.LoadBalancerMetrics;
import io.virga.models.balancing.LoadBalancerSettings;
import io.virga.models.compute.Instance;
import io.virga.models.dns.ResolverPopulation;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.pricing.LcuUsage;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Router;
import io.virga.scenarios.spec.resource.ApplicationLoadBalancerSpec;
import io.virga.scenarios.spec.resource.RoutingAlgorithm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** An Application Load Balancer in a simulation. */
final class LoadBalancerModel implements ResourceModel {
    /** Resolvers through which the clients of one workload find it (assumption). */
    private static final int RESOLVERS = 1_000;

    private static final double NANOS_PER_SECOND = 1e9;
    private static final Demand NOTHING = new Demand(new Constant(0), new Constant(0));

    private final String name;
    private final BuildContext context;
    private final ApplicationLoadBalancer balancer;
    private final String region;

    private LoadBalancerModel(String name, BuildContext context, ApplicationLoadBalancer balancer, String region) {
        this.name = name;
        this.context = context;
        this.balancer = balancer;
        this.region = region;
    }

    static LoadBalancerModel build(String name, ApplicationLoadBalancerSpec spec, BuildContext context) {
        HealthCheckSettings healthCheck = new HealthCheckSettings(
                spec.healthCheck().interval().toNanos(),
                spec.healthCheck().timeout().toNanos(),
                spec.healthCheck().unhealthyThreshold(),
                spec.healthCheck().healthyThreshold());
        LoadBalancerSettings settings = new LoadBalancerSettings(
                spec.algorithm() == RoutingAlgorithm.ROUND_ROBIN
                        ? BalancingAlgorithm.ROUND_ROBIN
                        : BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS,
                spec.crossZone(),
                healthCheck,
                spec.deregistrationDelay().toNanos(),
                spec.idleTimeout().toNanos(),
                Variates.of(spec.latency()),
                spec.nodeFailureDetection().toNanos());
        ApplicationLoadBalancer balancer = new ApplicationLoadBalancer(
                context.sim(),
                name,
                context.zones(spec.zones()),
                settings,
                context.calls(),
                context.journal(),
                context.window().startNanos());
        spec.targets().forEach(group -> context.registerTargets(group, balancer));
        return new LoadBalancerModel(
                name, context, balancer, spec.zones().get(0).region());
    }

    ApplicationLoadBalancer balancer() {
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
    public Router router(String population) {
        return new ResolverPopulation(context.sim(), population + "/" + name, balancer, RESOLVERS);
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
        to.count("RequestCount", "sum", metrics.requestCount());
        to.count("HTTPCode_Target_2XX_Count", "sum", metrics.target2xxCount());
        to.count("HTTPCode_Target_4XX_Count", "sum", metrics.target4xxCount());
        to.count("HTTPCode_Target_5XX_Count", "sum", metrics.target5xxCount());
        to.count("HTTPCode_ELB_5XX_Count", "sum", metrics.elb5xxCount());
        to.count("HTTPCode_ELB_502_Count", "sum", metrics.elb502Count());
        to.count("HTTPCode_ELB_503_Count", "sum", metrics.elb503Count());
        to.count("HTTPCode_ELB_504_Count", "sum", metrics.elb504Count());
        to.ratio(
                "TargetResponseTime",
                "mean",
                "s",
                metrics.responseNanos() / NANOS_PER_SECOND,
                metrics.responses(),
                metrics.responses());
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
                    LcuUsage.ruleEvaluations(BigDecimal.ZERO, 1)));
        }
        Instance.RunInterval existence = new Instance.RunInterval(0, Long.MAX_VALUE);
        bill.applicationLoadBalancer(name, region, existence, hours);
    }

    @Override
    public void sample(Samples samples) {
        samples.add("HealthyHostCount", "count", balancer.healthyHostCount());
    }
}
