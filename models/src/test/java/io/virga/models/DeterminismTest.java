package io.virga.models;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Exponential;
import io.virga.models.balancing.BalancingAlgorithm;
import io.virga.models.balancing.HealthCheckSettings;
import io.virga.models.balancing.LoadBalancer;
import io.virga.models.balancing.LoadBalancerSettings;
import io.virga.models.balancing.LoadBalancerType;
import io.virga.models.compute.Instance;
import io.virga.models.dns.ResolverPopulation;
import io.virga.models.traffic.Account;
import io.virga.models.traffic.Arrivals;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.PoissonArrivals;
import io.virga.models.traffic.RateProfile;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same seed gives the same run, and the same requests in another cloud. */
class DeterminismTest {
    private static final int WEB = 1;
    private static final int DB = 2;

    @Test
    void repeatsARunEventByEventForTheSameSeed() {
        for (long seed = 1; seed <= 20; seed++) {
            assertThat(fingerprint(seed)).isEqualTo(fingerprint(seed));
        }
        assertThat(fingerprint(1)).isNotEqualTo(fingerprint(2));
    }

    private static long fingerprint(long seed) {
        RandomCloud random = new RandomCloud(seed);
        random.run();
        return random.cloud().sim().summary().fingerprint();
    }

    /** What a variant of one cloud has more than another. */
    private record Variant(int instances, boolean balanced, boolean withFault, boolean withOthers) {}

    @Test
    void asksTheSameOfEachRequestWhateverElseIsInTheCloud() {
        Ledger base = run(new Variant(2, true, false, false), 1);
        List<Variant> variants = List.of(
                new Variant(5, true, false, false),
                new Variant(2, false, false, false),
                new Variant(2, true, true, false),
                new Variant(2, true, false, true),
                new Variant(4, true, true, true));
        for (Variant variant : variants) {
            Ledger other = run(variant, 1);
            assertThat(other.offered()).isEqualTo(base.offered());
            int compared = 0;
            for (Ledger.Entry entry : other.entries()) {
                Ledger.Entry same = base.entry(entry.number());
                assertThat(entry.intentNanos()).isEqualTo(same.intentNanos());
                if (entry.isAnswered() && same.isAnswered() && entry.attempts() == 1) {
                    assertThat(entry.account().get(Account.served(WEB)))
                            .isEqualTo(same.account().get(Account.served(WEB)));
                    assertThat(entry.account().get(Account.served(DB)))
                            .isEqualTo(same.account().get(Account.served(DB)));
                    compared++;
                }
            }
            assertThat(compared).as("%s", variant).isGreaterThan(base.offered() * 8 / 10);
        }
    }

    @Test
    void asksSomethingElseOfThemForAnotherSeed() {
        Variant variant = new Variant(2, true, false, false);
        assertThat(run(variant, 1).entry(7).account().get(Account.served(WEB)))
                .isNotEqualTo(run(variant, 2).entry(7).account().get(Account.served(WEB)));
    }

    private static Ledger run(Variant variant, long seed) {
        TestCloud cloud = TestCloud.of(SimulationConfig.of(seed, 0), 2, constant(0), new Exponential(MS));
        ServiceStation db = cloud.station("db", settings(100, 100, 2));
        StationTotals totals = new StationTotals(cloud.sim());
        List<Instance> web = new ArrayList<>();
        for (int i = 0; i < variant.instances(); i++) {
            web.add(cloud.instance("web." + i, i % 2, settings(20, 100, 2), totals));
        }
        Hop toWeb =
                new Hop("web", "do", WEB, random(10 * MS), call -> web.get(0).application(), Hop.Options.ONCE);
        toWeb.call(cloud.hop("db", DB, random(3 * MS), db));
        Hop root = variant.balanced() ? TestCloud.relay("alb", 0, addresses(cloud, web), toWeb) : toWeb;
        Ledger ledger = cloud.clients(
                "clients", arrivals(cloud, "clients"), TestCloud.kind(root, SECOND, RetryPolicy.NONE), constant(0));
        if (variant.withOthers()) {
            Hop others = cloud.hop("others", 3, random(5 * MS), cloud.station("elsewhere", settings(9, 9, 1)));
            cloud.clients("others", arrivals(cloud, "others"), TestCloud.kind(others), constant(0));
        }
        if (variant.withFault()) {
            cloud.at(30 * SECOND, () -> web.get(1).stop());
        }
        cloud.drain();
        return ledger;
    }

    private static Demand random(long cpuMeanNanos) {
        return new Demand(new Exponential(cpuMeanNanos), new Exponential(MS));
    }

    private static ResolverPopulation addresses(TestCloud cloud, List<Instance> web) {
        LoadBalancerSettings settings = new LoadBalancerSettings(
                LoadBalancerType.APPLICATION,
                BalancingAlgorithm.ROUND_ROBIN,
                true,
                HealthCheckSettings.http(5 * SECOND, SECOND, 2, 2),
                SECOND,
                60 * SECOND,
                constant(MS),
                SECOND);
        LoadBalancer alb =
                new LoadBalancer(cloud.sim(), "alb", cloud.zones(), settings, cloud.calls(), cloud.journal(), 0);
        web.forEach(alb.targetGroup("web")::registerHealthy);
        return new ResolverPopulation(cloud.sim(), "clients/alb", alb, 10);
    }

    private static Arrivals arrivals(TestCloud cloud, String name) {
        PoissonArrivals poisson =
                new PoissonArrivals(RateProfile.constant(40 / 1e9), cloud.sim().stream(name + "/arrivals"));
        return () -> {
            long next = poisson.next();
            return next < 100 * SECOND ? next : Long.MAX_VALUE;
        };
    }
}
