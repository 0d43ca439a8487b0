package io.virga.scenarios.build;

import io.virga.kernel.random.Constant;
import io.virga.models.balancing.AddressTarget;
import io.virga.models.balancing.Target;
import io.virga.models.pricing.BillBuilder;
import io.virga.models.traffic.Degradable;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.ExternalService;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.ImpairedPath;
import io.virga.models.traffic.RateLimit;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import io.virga.scenarios.spec.resource.ExternalServiceSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service that others run, in a simulation. */
final class ExternalServiceModel implements ResourceModel {
    private static final Demand ITS_OWN = new Demand(new Constant(0), new Constant(0));

    private final String name;
    private final ExternalService service;
    private final StationTotals totals;
    private final ExternalServiceSpec spec;
    private final int account;
    private final Map<String, Router> privateRouters = new LinkedHashMap<>();
    private @Nullable PrivateRoute route;

    private ExternalServiceModel(
            String name, ExternalServiceSpec spec, ExternalService service, StationTotals totals, int account) {
        this.name = name;
        this.spec = spec;
        this.service = service;
        this.totals = totals;
        this.account = account;
    }

    static ExternalServiceModel build(String name, ExternalServiceSpec spec, BuildContext context) {
        StationTotals totals = new StationTotals(context.sim());
        ExternalService service = new ExternalService(
                context.sim(),
                name,
                context.calls(),
                Variates.of(spec.latency()),
                spec.errorRate().fraction().doubleValue(),
                spec.rateLimit() == null ? null : new RateLimit(spec.rateLimit().perSecond() / 1e9),
                totals);
        int account = CloudModel.accounts(context.spec()).getOrDefault(name, 0);
        return new ExternalServiceModel(name, spec, service, totals, account);
    }

    /** All resources are built. */
    void connect(Map<String, ResourceModel> resources) {
        if (spec.via() != null) {
            if (!(resources.get(spec.via()) instanceof PrivateRoute way)) {
                throw new IllegalArgumentException(spec.via() + " is no way out of private subnets");
            }
            route = way;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean runsCode() {
        return false;
    }

    @Override
    public Router router(String population) {
        return call -> service;
    }

    /** Callers in zones are in private subnets. */
    @Override
    public Router router(String population, String operation) {
        PrivateRoute way = route;
        if (way == null) {
            return router(population);
        }
        Router inside = privateRouters.computeIfAbsent(operation, of -> way.to(service, hop(of)));
        return call -> call.caller().zone() == null ? service : inside.route(call);
    }

    private Hop hop(String operation) {
        return new Hop(name, operation, account, ITS_OWN, call -> service, Hop.Options.ONCE);
    }

    @Override
    public List<ExternalService> ipAddresses() {
        return List.of(service);
    }

    @Override
    public List<Target> targets() {
        return List.of(new AddressTarget(name, service));
    }

    @Override
    public Demand demand(String operation) {
        return ITS_OWN;
    }

    @Override
    public StationTotals totals() {
        return totals;
    }

    @Override
    public ImpairedPath impairedPath() {
        return ImpairedPath.of(service);
    }

    @Override
    public Degradable degradable() {
        return service.quality();
    }

    @Override
    public void restart() {
        totals.restart();
    }

    @Override
    public void observe(Observations to) {
        to.count("Requests", "sum", totals.arrivals());
        to.count("ThrottledRequests", "sum", totals.refused());
        to.ratio("RequestsInFlight", "mean", "count", totals.present().mean(), 1, totals.arrivals());
        to.ratio("Latency", "mean", "s", totals.sojournNanos() / 1e9, totals.completions(), totals.completions());
    }

    @Override
    public void meter(BillBuilder bill) {
        // Others run it, and what they charge is not known here.
    }

    @Override
    public void sample(Samples samples) {
        // What is worth a curve is seen at its callers.
    }
}
