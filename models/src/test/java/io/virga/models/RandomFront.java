package io.virga.models;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.relay;
import static io.virga.models.traffic.TestCloud.settings;

import io.virga.kernel.random.RandomStream;
import io.virga.models.balancing.BalancingAlgorithm;
import io.virga.models.balancing.FixedResponse;
import io.virga.models.balancing.ForwardAction;
import io.virga.models.balancing.HealthCheckSettings;
import io.virga.models.balancing.HttpRewrite;
import io.virga.models.balancing.LoadBalancer;
import io.virga.models.balancing.LoadBalancerSettings;
import io.virga.models.balancing.LoadBalancerType;
import io.virga.models.balancing.RedirectAction;
import io.virga.models.compute.Instance;
import io.virga.models.dns.Address;
import io.virga.models.dns.AnswerUse;
import io.virga.models.dns.ClientPlace;
import io.virga.models.dns.ClientPlaces;
import io.virga.models.dns.HostedName;
import io.virga.models.dns.NameClients;
import io.virga.models.dns.QueryOrigin;
import io.virga.models.dns.RecordValues;
import io.virga.models.dns.ResolverPopulation;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.Redirect;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What there is by chance between clients and a web tier: rules of its balancer that forward by weights, redirect or answer,
 * a balancer that passes connections on in front of it, and a name that clients look up at several places.
 */
final class RandomFront {
    private final TestCloud cloud;
    private final RandomStream chance;
    private final LoadBalancer alb;
    private final List<Instance> green = new ArrayList<>();
    private @Nullable LoadBalancer inFront;
    private boolean redirects;

    RandomFront(TestCloud cloud, RandomStream chance, LoadBalancer alb) {
        this.cloud = cloud;
        this.chance = chance;
        this.alb = alb;
    }

    /** The hop of clients that leads to the web tier. */
    Hop before(Hop toWeb) {
        Hop rest = behindRules(toWeb);
        return switch (chance.nextInt(5)) {
            case 0 -> lookedUp(rest);
            // Behind another balancer nobody can be redirected.
            case 1 -> redirects ? rest : relay("nlb", 2, names(passingConnectionsOn()), rest);
            default -> rest;
        };
    }

    /** Nothing is asked of what it had any more. */
    void end() {
        green.forEach(instance -> alb.targetGroup("green").deregister(instance, () -> {}));
        LoadBalancer nlb = inFront;
        if (nlb != null) {
            alb.targets().forEach(target -> nlb.targetGroup("alb").deregister(target, () -> {}));
        }
    }

    private Router names(LoadBalancer balancer) {
        return new ResolverPopulation(cloud.sim(), "clients/" + balancer.path(), balancer, 20);
    }

    private Hop behindRules(Hop toWeb) {
        Hop plain = relay("alb", 0, names(alb), toWeb);
        return switch (chance.nextInt(5)) {
            case 0 -> forwarded(toWeb);
            case 1 -> redirected(plain);
            case 2 -> chance.nextInt(4) == 0 ? answered() : plain;
            default -> plain;
        };
    }

    private Hop toGreen() {
        StationTotals totals = new StationTotals(cloud.sim());
        for (int i = 0; i < 2; i++) {
            Instance instance = cloud.instance("green." + i, i % cloud.zones().size(), settings(4, 20, 1), totals);
            green.add(instance);
            alb.targetGroup("green").registerHealthy(instance);
        }
        return new Hop("green", "do", 1, TestCloud.demand(3 * MS, 0), call -> null, Hop.Options.ONCE);
    }

    private Hop forwarded(Hop toWeb) {
        Hop hop = relay("alb", 0, names(alb), toWeb);
        hop.call(toGreen());
        Map<String, Integer> weights = new LinkedHashMap<>();
        weights.put("web", 1 + chance.nextInt(ForwardAction.MAX_WEIGHT));
        weights.put("green", chance.nextInt(ForwardAction.MAX_WEIGHT));
        alb.route(hop, new ForwardAction(weights, chance.nextInt(2) * 5L * SECOND));
        return hop;
    }

    private Hop redirected(Hop elsewhere) {
        Hop hop = new Hop("alb", "", 0, TestCloud.demand(0, 0), names("again"), Hop.Options.ONCE);
        boolean isPermanent = chance.nextInt(2) == 0;
        hop.redirect(new Redirect(elsewhere, isPermanent));
        redirects = true;
        alb.route(hop, new RedirectAction(new HttpRewrite("/new", null, null), isPermanent));
        return hop;
    }

    private Hop answered() {
        Hop hop = new Hop("alb", "", 0, TestCloud.demand(0, 0), names("closed"), Hop.Options.ONCE);
        alb.route(hop, new FixedResponse(Outcome.UNAVAILABLE));
        return hop;
    }

    private Router names(String population) {
        return new ResolverPopulation(cloud.sim(), "clients/" + population, alb, 20);
    }

    private LoadBalancer passingConnectionsOn() {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                LoadBalancerType.NETWORK,
                BalancingAlgorithm.FLOW_HASH,
                chance.nextInt(2) == 0,
                HealthCheckSettings.http(5 * SECOND, 2 * SECOND, 2, 2),
                3 * SECOND,
                60 * SECOND,
                constant(0),
                4 * SECOND);
        LoadBalancer nlb =
                new LoadBalancer(cloud.sim(), "nlb", cloud.zones(), settings, cloud.calls(), cloud.journal(), 0);
        alb.targets().forEach(nlb.targetGroup("alb")::registerHealthy);
        inFront = nlb;
        return nlb;
    }

    private Hop lookedUp(Hop branch) {
        List<Address> addresses = new ArrayList<>();
        alb.targets().forEach(target -> addresses.add(new Address(target.endpoint(), "alb")));
        RecordValues values = new RecordValues(addresses, 10 * SECOND);
        HostedName name = new HostedName(cloud.sim(), "shop", values, cloud.journal(), 0);
        ClientPlaces places = new ClientPlaces(cloud.sim(), "clients", List.of(place("near", 0.6), place("far", 0.4)));
        List<AnswerUse> uses = List.of(AnswerUse.timeToLive(0.7), AnswerUse.connection(0.3, 20 * SECOND));
        NameClients clients = new NameClients(cloud.sim(), "clients/shop", name, places, uses, 5);
        Hop hop = new Hop("shop", "", 2, TestCloud.demand(0, 0), clients, Hop.Options.ONCE);
        clients.branch(hop, "alb", branch);
        return hop;
    }

    private static ClientPlace place(String name, double share) {
        return new ClientPlace(name, share, QueryOrigin.UNKNOWN);
    }
}
