package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.api.ApiGateway;
import io.virga.models.api.ApiSettings;
import io.virga.models.api.ApiTotals;
import io.virga.models.api.StageCache;
import io.virga.models.cache.ZipfKeys;
import io.virga.models.pricing.ApiGatewayBill;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Router;
import io.virga.scenarios.spec.resource.ApiGatewaySpec;
import io.virga.scenarios.spec.resource.ApiProtocol;
import io.virga.scenarios.spec.resource.KeySpaceSpec;
import io.virga.scenarios.spec.resource.StageCacheSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stage of an API in a simulation. */
final class ApiGatewayModel implements ResourceModel {
    private static final Demand PASSED_ON = new Demand(new Constant(0), new Constant(0));

    /** A request of an HTTP API that is larger counts as several (API Gateway pricing). */
    private static final long HTTP_METERED_BYTES = 512 << 10;

    private final String name;
    private final ApiGatewaySpec spec;
    private final ApiGateway api;
    private long throttlesBefore;

    private ApiGatewayModel(String name, ApiGatewaySpec spec, BuildContext context) {
        this.name = name;
        this.spec = spec;
        ApiSettings settings = new ApiSettings(
                context.apiThrottles().usagePlans(spec),
                context.apiThrottles().of(spec),
                spec.integrationTimeout().toNanos(),
                Variates.of(spec.latency()),
                cache(name, spec.cache(), context),
                spec.protocol() == ApiProtocol.HTTP ? HTTP_METERED_BYTES : Long.MAX_VALUE);
        this.api = new ApiGateway(context.sim(), name, context.calls(), settings);
    }

    static ApiGatewayModel build(String name, ApiGatewaySpec spec, BuildContext context) {
        return new ApiGatewayModel(name, spec, context);
    }

    private static @Nullable StageCache cache(String name, @Nullable StageCacheSpec spec, BuildContext context) {
        if (spec == null) {
            return null;
        }
        KeySpaceSpec keys = spec.keys();
        return new StageCache(
                new ZipfKeys(keys.number(), keys.exponent().doubleValue()),
                spec.items(),
                spec.timeToLive().toNanos(),
                context.sim().stream(name + "/key"));
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
        return call -> api;
    }

    @Override
    public List<ApiGateway> ipAddresses() {
        return List.of(api);
    }

    @Override
    public Demand demand(String operation) {
        return PASSED_ON;
    }

    @Override
    public void restart() {
        api.restart();
        throttlesBefore = 0;
    }

    @Override
    public void observe(Observations to) {
        ApiTotals totals = api.totals();
        to.count("Count", "sum", totals.accepted() + totals.throttles());
        to.count("4XXError", "sum", totals.throttles());
        to.count("5XXError", "sum", totals.serverErrors());
        to.count("IntegrationTimeouts", "sum", totals.timeouts());
        to.ratio("Latency", "mean", "s", totals.latencyNanos() / 1e9, totals.answers(), totals.answers());
        if (spec.cache() != null) {
            to.count("CacheHitCount", "sum", totals.hits());
            to.count("CacheMissCount", "sum", totals.misses());
        }
    }

    @Override
    public void meter(BillBuilder bill) {
        ApiGatewayBill gateway = new ApiGatewayBill(name, spec.region(), bill);
        long requests = api.totals().meteredRequests();
        if (spec.protocol() == ApiProtocol.REST) {
            gateway.restRequests(requests);
        } else {
            gateway.httpRequests(requests);
        }
        if (spec.cache() != null) {
            gateway.cache(spec.cache().size().gigabytes());
        }
    }

    @Override
    public void sample(Samples samples) {
        long throttles = api.totals().throttles();
        samples.add("4XXError", "count", throttles - throttlesBefore);
        throttlesBefore = throttles;
    }
}
