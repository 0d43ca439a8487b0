package io.virga.models;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.settings;

import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.Variate;
import io.virga.models.balancing.BalancingAlgorithm;
import io.virga.models.balancing.FlowKey;
import io.virga.models.balancing.FlowSettings;
import io.virga.models.balancing.HealthCheckSettings;
import io.virga.models.balancing.LoadBalancer;
import io.virga.models.balancing.LoadBalancerOptions;
import io.virga.models.balancing.LoadBalancerSettings;
import io.virga.models.balancing.LoadBalancerType;
import io.virga.models.balancing.Stickiness;
import io.virga.models.balancing.TargetGroupHealth;
import io.virga.models.balancing.TargetHealth;
import io.virga.models.compute.Instance;
import io.virga.models.database.DatabaseInstance;
import io.virga.models.dns.ResolverPopulation;
import io.virga.models.traffic.Arrivals;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Caller;
import io.virga.models.traffic.CircuitBreaker;
import io.virga.models.traffic.ConnectionPoolSettings;
import io.virga.models.traffic.Degradable;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.ExternalService;
import io.virga.models.traffic.Fork;
import io.virga.models.traffic.Hedge;
import io.virga.models.traffic.HedgeLoser;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.PoissonArrivals;
import io.virga.models.traffic.PropagatedDeadline;
import io.virga.models.traffic.RateLimit;
import io.virga.models.traffic.RateProfile;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import io.virga.models.traffic.Users;
import io.virga.models.traffic.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A cloud made up by chance: zones, a balancer before a web tier, a service behind a balancer of its own or without one, a
 * database, a service of others, random paths through them, and random faults. All that is random comes from the seed.
 */
final class RandomCloud {
    private static final long ARRIVALS_END = 30 * SECOND;
    private static final int WEB = 1;
    private static final int API = 3;
    private static final int DB = 4;
    private static final int PSP = 5;

    /** Something that happens at a time. */
    private record Deed(long timeNanos, Runnable action) {}

    private final RandomStream chance;
    private final TestCloud cloud;
    private final StationTotals webTotals;
    private final StationTotals apiTotals;
    private final StationTotals dbTotals;
    private final StationTotals pspTotals;
    private final List<Instance> web = new ArrayList<>();
    private final List<Instance> api = new ArrayList<>();
    private final List<Degradable> degradables = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final List<Hop> hops = new ArrayList<>();
    private final LoadBalancer alb;
    private final LoadBalancer internalAlb;
    private final ServiceStation db;
    private final ExternalService psp;
    private final StationSettings webSettings;
    private final StationSettings apiSettings;
    private final RandomFront front;
    private final Ledger ledger;

    RandomCloud(long seed) {
        chance = RandomStream.of(seed, 0, "chance");
        cloud = TestCloud.of(SimulationConfig.of(seed, 0), 1 + chance.nextInt(3), latency(), latency());
        webTotals = new StationTotals(cloud.sim());
        apiTotals = new StationTotals(cloud.sim());
        dbTotals = new StationTotals(cloud.sim());
        pspTotals = new StationTotals(cloud.sim());
        webSettings = settings(oneOf(1, 4, 50), oneOf(0, 5, 1_000), oneOf(1, 2))
                .withPools(pools("internal", "api", "psp", "db1"));
        apiSettings = settings(oneOf(2, 10), oneOf(0, 20), oneOf(1, 2)).withPools(pools("db2", "db3"));
        alb = balancer("alb");
        internalAlb = balancer("internal");
        for (int i = 0; i < oneOf(1, 2, 5); i++) {
            alb.targetGroup("web").registerHealthy(start("web." + i, webSettings, webTotals, web));
        }
        for (int i = 0; i < oneOf(1, 3); i++) {
            internalAlb.targetGroup("api").registerHealthy(start("api." + i, apiSettings, apiTotals, api));
        }
        db = cloud.station("db.station", randomZone(), settings(oneOf(2, 100), 0, 2), dbTotals);
        new DatabaseInstance(cloud.sim(), "db", db.zone(), db, 3 * SECOND);
        psp = new ExternalService(
                cloud.sim(), "psp", cloud.calls(), variate(20 * MS), 0.05, new RateLimit(40 / 1e9), pspTotals);
        degradables.add(db);
        degradables.add(psp.quality());
        front = new RandomFront(cloud, chance, alb);
        ledger = clients();
        for (int i = 0; i < 8; i++) {
            planFault(i);
        }
    }

    TestCloud cloud() {
        return cloud;
    }

    Ledger ledger() {
        return ledger;
    }

    List<StationTotals> totals() {
        return List.of(webTotals, apiTotals, dbTotals, pspTotals);
    }

    /** Lets it all happen, and waits until nothing is under way. */
    void run() {
        deeds.sort(Comparator.comparingLong(Deed::timeNanos));
        for (Deed deed : deeds) {
            cloud.at(deed.timeNanos(), deed.action());
        }
        cloud.sim().runUntil(ARRIVALS_END + 300 * SECOND);
        // Checks of dead targets are under way most of the time: they end with the targets' leaving.
        web.forEach(instance -> alb.targetGroup("web").deregister(instance, () -> {}));
        front.end();
        api.forEach(instance -> internalAlb.targetGroup("api").deregister(instance, () -> {}));
        cloud.drain(300 * SECOND);
    }

    private int oneOf(int... choices) {
        return choices[chance.nextInt(choices.length)];
    }

    private boolean coin() {
        return chance.nextInt(2) == 0;
    }

    private int randomZone() {
        return chance.nextInt(cloud.zones().size());
    }

    private Variate latency() {
        return coin() ? constant(0) : variate(MS);
    }

    private Variate variate(long meanNanos) {
        return coin() ? constant(meanNanos) : new Exponential(meanNanos);
    }

    private Demand demand(long cpuMeanNanos) {
        return new Demand(
                chance.nextInt(5) == 0 ? constant(0) : variate(cpuMeanNanos), coin() ? constant(0) : variate(5 * MS));
    }

    /** Of a type of balancer, with what that can do. */
    private LoadBalancer balancer(String name) {
        LoadBalancerType type = LoadBalancerType.values()[chance.nextInt(LoadBalancerType.values().length)];
        boolean hasCookies = type == LoadBalancerType.APPLICATION || type == LoadBalancerType.CLASSIC;
        BalancingAlgorithm endsConnections =
                coin() ? BalancingAlgorithm.ROUND_ROBIN : BalancingAlgorithm.LEAST_OUTSTANDING_REQUESTS;
        Stickiness sticky =
                new Stickiness(oneOf(1, 60) * SECOND, coin(), coin() ? Stickiness.WITHOUT : oneOf(1, 20) * SECOND);
        LoadBalancerSettings settings = new LoadBalancerSettings(
                type,
                hasCookies ? endsConnections : BalancingAlgorithm.FLOW_HASH,
                chance.nextInt(4) > 0,
                HealthCheckSettings.http(5 * SECOND, 2 * SECOND, 2, oneOf(2, 3)),
                oneOf(0, 20, 3_000) * MS,
                oneOf(3, 60) * SECOND,
                latency(),
                4 * SECOND,
                new LoadBalancerOptions(
                        0,
                        hasCookies && coin() ? sticky : Stickiness.NONE,
                        new FlowSettings(FlowKey.values()[chance.nextInt(FlowKey.values().length)], coin()),
                        null,
                        null,
                        TargetGroupHealth.DEFAULT));
        return new LoadBalancer(cloud.sim(), name, cloud.zones(), settings, cloud.calls(), cloud.journal(), 0);
    }

    /** To each of these resources, with half the chance. */
    private List<ConnectionPoolSettings> pools(String... resources) {
        List<ConnectionPoolSettings> pools = new ArrayList<>();
        for (String resource : resources) {
            if (coin()) {
                pools.add(new ConnectionPoolSettings(
                        resource, oneOf(1, 3, 20), oneOf(0, 2, 1_000), oneOf(5, 200, 30_000) * MS));
            }
        }
        return pools;
    }

    private Instance start(String path, StationSettings settings, StationTotals totals, List<Instance> fleet) {
        Instance instance = cloud.instance(path, randomZone(), settings, totals);
        fleet.add(instance);
        degradables.add(instance.application());
        return instance;
    }

    private Ledger clients() {
        Hop toWeb = new Hop("web", "do", WEB, demand(8 * MS), call -> null, Hop.Options.ONCE);
        RetryPolicy retry = new RetryPolicy(oneOf(0, 1, 3), oneOf(0, 30) * MS, 200 * MS, coin(), coin() ? 1 : 0.2);
        addCalls(toWeb);
        Hop root = guarded(front.before(toWeb));
        hops.add(root);
        if (coin()) {
            PropagatedDeadline deadline = new PropagatedDeadline(cloud.sim(), "deadline", oneOf(40, 400, 2_000) * MS);
            hops.forEach(hop -> hop.deadline(deadline));
        }
        RequestClass kind = TestCloud.kind(root, oneOf(50, 500, 8_000) * MS, retry);
        RateProfile rate = RateProfile.constant(oneOf(20, 120) / 1e9);
        Arrivals poisson = new PoissonArrivals(rate, cloud.sim().stream("clients/arrivals"));
        Arrivals ending = () -> {
            long next = poisson.next();
            return next < ARRIVALS_END ? next : Long.MAX_VALUE;
        };
        Ledger clients = new Ledger(cloud.account());
        Variate access = coin() ? constant(0) : variate(10 * MS);
        Users users = coin() ? null : new Users("clients", oneOf(3, 500), cloud.sim().stream("clients/users"));
        new Workload(
                cloud.sim(),
                "clients",
                cloud.calls(),
                ending,
                users,
                List.of(kind),
                (client, to) -> access,
                clients,
                0,
                Long.MAX_VALUE);
        return clients;
    }

    private void addCalls(Hop toWeb) {
        if (coin()) {
            toWeb.call(toDatabase("db1"));
        }
        if (coin()) {
            Hop toApi;
            if (coin()) {
                Hop relayed = new Hop("api", "do", API, demand(3 * MS), call -> null, Hop.Options.ONCE);
                relayed.call(toDatabase("db2"));
                Router names = new ResolverPopulation(
                        cloud.sim(), "web/internal", internalAlb, 3, Call::key, coin() ? 0 : oneOf(85, 100) / 100.0);
                toApi = hop("internal", 2, TestCloud.demand(0, 0), names, options());
                toApi.call(relayed);
            } else {
                Router direct = call -> application(api, call.key());
                toApi = hop("api", API, demand(3 * MS), direct, options());
                toApi.call(toDatabase("db3"));
            }
            toWeb.call(toApi);
        }
        if (coin()) {
            toWeb.call(hop("psp", PSP, TestCloud.demand(0, 0), call -> psp, options()));
        }
        if (coin()) {
            Hop toPsp = hop("psp2", PSP, TestCloud.demand(0, 0), call -> psp, options());
            toWeb.call(new Fork(List.of(toDatabase("db5"), guarded(toPsp), toDatabase("db6")), oneOf(1, 2, 9)));
        }
        if (coin()) {
            toWeb.call(toDatabase("db4"));
        }
    }

    private Hop hop(String resource, int account, Demand demand, Router router, Hop.Options options) {
        Hop hop = cloud.hop(resource, account, demand, router, options);
        hops.add(hop);
        return hop;
    }

    /** With a second copy of slow calls and a circuit breaker, or one of them, or neither. */
    private Hop guarded(Hop hop) {
        if (coin()) {
            String path = "hedge." + hop.resource();
            Hedge hedge = coin()
                    ? new Hedge(cloud.sim(), path, oneOf(2, 30) * MS)
                    : Hedge.afterPercentile(cloud.sim(), path, 0.9);
            HedgeLoser fate = HedgeLoser.values()[chance.nextInt(HedgeLoser.values().length)];
            hedge.losers(cloud.sim(), path + ".losers", cloud.calls(), fate);
            hop.hedge(hedge);
        }
        if (chance.nextInt(3) == 0) {
            hop.breaker(new CircuitBreaker(new CircuitBreaker.Settings(0.5, 20, oneOf(50, 2_000) * MS, 3)));
        }
        return hop;
    }

    private static Endpoint application(List<Instance> fleet, long key) {
        return fleet.get((int) Long.remainderUnsigned(key, fleet.size())).application();
    }

    private Hop toDatabase(String name) {
        return guarded(hop(name, DB, demand(4 * MS), call -> db, options()));
    }

    private Hop.Options options() {
        RetryPolicy retry =
                new RetryPolicy(oneOf(0, 1, 3), oneOf(0, 10) * MS, 100 * MS, coin(), chance.nextInt(3) == 0 ? 0.1 : 1);
        long timeout = coin() ? Caller.FOR_EVER : oneOf(10, 100, 4_000) * MS;
        double hitRatio = chance.nextInt(4) == 0 ? 0.5 : 0;
        return new Hop.Options(oneOf(1, 1, 3), coin() ? 1 : 0.5, timeout, retry, hitRatio);
    }

    private void planFault(int number) {
        long from = SECOND + (long) (chance.nextDouble() * (ARRIVALS_END - SECOND));
        long to = from + (long) (chance.nextDouble() * 8 * SECOND);
        switch (chance.nextInt(7)) {
            case 0 -> {
                int zone = randomZone();
                plan(from, () -> cloud.zone(zone).losePower());
                plan(to, () -> cloud.zone(zone).restorePower());
            }
            case 1 -> {
                Instance instance = web.get(chance.nextInt(web.size()));
                plan(from, coin() ? instance::stop : instance::terminate);
            }
            case 2 -> planReplacement(number, from, to);
            case 3 -> {
                Degradable degradable = degradables.get(chance.nextInt(degradables.size()));
                double factor = 1 + 30 * chance.nextDouble();
                plan(from, () -> degradable.slowdown(factor));
                plan(to, () -> degradable.slowdown(1));
            }
            case 4 -> {
                Degradable degradable = degradables.get(chance.nextInt(degradables.size()));
                plan(from, () -> degradable.errorShare(0.6));
                plan(to, () -> degradable.errorShare(0));
            }
            case 5 -> {
                plan(from, db::close);
                plan(to, () -> serveIfPowered(db));
            }
            default -> {
                ServiceStation application = api.get(chance.nextInt(api.size())).application();
                plan(from, application::close);
                plan(to, () -> serveIfPowered(application));
            }
        }
    }

    /** One instance leaves as when a group scales in, another comes, and the first is registered again if it still runs. */
    private void planReplacement(int number, long from, long to) {
        Instance leaving = web.get(chance.nextInt(web.size()));
        boolean terminates = coin();
        plan(from, () -> alb.targetGroup("web").deregister(leaving, terminates ? leaving::terminate : () -> {}));
        int zone = randomZone();
        plan(to, () -> {
            String path = "new." + number;
            ServiceStation application = new ServiceStation(
                    cloud.sim(), path + ".app", cloud.calls(), cloud.zone(zone), webSettings, webTotals);
            Instance instance = new Instance(cloud.sim(), path, TestCloud.TYPE, cloud.zone(zone), application);
            web.add(instance);
            instance.launch(SECOND, SECOND, () -> alb.targetGroup("web").register(instance));
            if (!terminates && alb.targetGroup("web").health(leaving) == TargetHealth.UNUSED) {
                alb.targetGroup("web").register(leaving);
            }
        });
    }

    private static void serveIfPowered(ServiceStation station) {
        if (station.zone().isPowered() && station.state() == ServiceStation.State.REFUSING) {
            station.serve();
        }
    }

    private void plan(long timeNanos, Runnable action) {
        deeds.add(new Deed(timeNanos, action));
    }
}
