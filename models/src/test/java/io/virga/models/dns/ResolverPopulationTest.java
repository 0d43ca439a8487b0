package io.virga.models.dns;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.demand;
import static io.virga.models.traffic.TestCloud.every;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.Ledger;
import io.virga.models.traffic.Outcome;
import io.virga.models.traffic.RequestClass;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.Router;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverPopulationTest {
    private static final long TTL = 60 * SECOND;

    private final TestCloud cloud = TestCloud.withoutLatency(1);
    private final ServiceStation old = cloud.station("old", settings(1_000, 0, 1_000));
    private final ServiceStation other = cloud.station("other", settings(1_000, 0, 1_000));
    private List<Endpoint> answer = List.of(old);

    private final AddressRecord record = new AddressRecord() {
        @Override
        public List<Endpoint> addresses() {
            return answer;
        }

        @Override
        public long timeToLiveNanos() {
            return TTL;
        }
    };

    private ResolverPopulation population(int resolvers) {
        return new ResolverPopulation(cloud.sim(), "clients/name", record, resolvers);
    }

    /**
     * Callers in each of three zones, of whom a share keeps to the endpoint in their zone and the rest spread evenly: 0.85 +
     * 0.15 / 3. Binomial with 3,000 calls each: the bounds are five standard deviations.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.3333", "0.85, 0.9", "1, 1"})
    void callersPreferTheirOwnZone(double affinity, double ownShare) {
        List<ServiceStation> callers = new ArrayList<>();
        List<ServiceStation> callees = new ArrayList<>();
        for (int zone = 0; zone < 3; zone++) {
            callers.add(
                    cloud.station("caller-" + zone, zone, settings(1_000, 0, 1_000), new StationTotals(cloud.sim())));
            callees.add(
                    cloud.station("callee-" + zone, zone, settings(1_000, 0, 1_000), new StationTotals(cloud.sim())));
        }
        answer = List.copyOf(callees);
        var population = new ResolverPopulation(cloud.sim(), "zonal", record, 50, Call::key, affinity);
        int[] own = new int[3];
        for (int zone = 0; zone < 3; zone++) {
            int here = zone;
            Router counting = call -> {
                Endpoint chosen = population.route(call);
                own[here] += chosen == callees.get(here) ? 1 : 0;
                return chosen;
            };
            Hop first = cloud.hop("caller", 0, demand(0, 0), callers.get(zone));
            first.call(cloud.hop("callee", 1, demand(0, 0), counting, Hop.Options.ONCE));
            cloud.clients("clients-" + zone, every(MS, 0, 3_000), kind(first), constant(0));
        }
        cloud.drain();
        double bound = 5 * Math.sqrt(ownShare * (1 - ownShare) / 3_000);
        for (int count : own) {
            assertThat(count / 3_000.0).isCloseTo(ownShare, within(bound + 1e-4));
        }
    }

    @Test
    void aCallerWhoseZoneHasLeftDnsGoesElsewhere() {
        ServiceStation caller = cloud.station("caller", 2, settings(10, 0, 10), new StationTotals(cloud.sim()));
        answer = List.of(old);
        var population = new ResolverPopulation(cloud.sim(), "zonal", record, 50, Call::key, 1);
        Hop first = cloud.hop("caller", 0, demand(0, 0), caller);
        first.call(cloud.hop("callee", 1, demand(0, 0), population, Hop.Options.ONCE));
        Ledger ledger = cloud.clients("clients", every(MS, 0, 10), kind(first), constant(0));
        cloud.drain();
        assertThat(ledger.count(Outcome.OK)).isEqualTo(10);
    }

    /** Times at which a request went to the old address although the record had given it up at {@code changed}. */
    private List<Long> staleUse(int resolvers, long changed, int count, long interval) {
        List<Long> stale = new ArrayList<>();
        ResolverPopulation population = population(resolvers);
        cloud.clients(
                "clients",
                every(interval, 0, count),
                kind(cloud.hop(
                        "x",
                        0,
                        demand(0, 0),
                        call -> {
                            Endpoint endpoint = population.route(call);
                            if (cloud.sim().now() > changed && endpoint == old) {
                                stale.add(cloud.sim().now());
                            }
                            return endpoint;
                        },
                        Hop.Options.ONCE)),
                constant(0));
        cloud.at(changed, () -> answer = List.of(other));
        cloud.drain();
        return stale;
    }

    @Test
    void usesAnOldAddressForAtMostOneTimeToLive() {
        long changed = 200 * SECOND;
        List<Long> stale = staleUse(50, changed, 400_000, MS);
        assertThat(stale).isNotEmpty().allMatch(time -> time < changed + TTL);
        assertThat(stale.get(stale.size() - 1)).as("somebody asked just before").isGreaterThan(changed + TTL * 9 / 10);
    }

    @Test
    void forgetsAnOldAddressLinearlyWithAges() {
        // Busy resolvers of uniform ages: of the requests in one time to live half go to the old address.
        long changed = 200 * SECOND;
        List<Long> stale = staleUse(5_000, changed, 300_000, MS);
        assertThat(stale.size() / 60_000.0).isCloseTo(0.5, within(0.08));
    }

    @Test
    void startsWithAnswersOfUniformAges() {
        int resolvers = 200;
        ResolverPopulation population = population(resolvers);
        long[] switched = new long[resolvers];
        Router router = call -> {
            Endpoint endpoint = population.route(call);
            int resolver = population.resolverOf(call);
            if (endpoint == other && switched[resolver] == 0) {
                switched[resolver] = cloud.sim().now();
            }
            return endpoint;
        };
        RequestClass kind = kind(cloud.hop("x", 0, demand(0, 0), router, Hop.Options.ONCE));
        cloud.clients("first", every(0, 0, 20_000), kind, constant(0));
        cloud.clients("later", every(MS, MS, 65_000), kind, constant(0));
        // Everybody has asked, and then the answer changes: each learns of it when what it has is too old.
        cloud.at(1, () -> answer = List.of(other));
        cloud.drain();
        Arrays.sort(switched);
        double d = 0;
        for (int i = 0; i < resolvers; i++) {
            double f = (double) switched[i] / TTL;
            d = Math.max(d, Math.max(f - (double) i / resolvers, (i + 1.0) / resolvers - f));
        }
        // Kolmogorov–Smirnov at 1e-4.
        assertThat(d).isLessThan(2.23 / Math.sqrt(resolvers));
    }

    @Test
    void givesResolversShareByZipfsLaw() {
        int resolvers = 50;
        int n = 100_000;
        ResolverPopulation population = population(resolvers);
        int[] counts = new int[resolvers];
        Router router = call -> {
            counts[population.resolverOf(call)]++;
            return old;
        };
        cloud.clients(
                "clients",
                every(MS, 0, n),
                kind(cloud.hop("x", 0, demand(0, 0), router, Hop.Options.ONCE)),
                constant(0));
        cloud.drain();
        double harmonic =
                IntStream.rangeClosed(1, resolvers).mapToDouble(i -> 1.0 / i).sum();
        double chiSquare = 0;
        for (int i = 0; i < resolvers; i++) {
            double expected = n / (harmonic * (i + 1));
            chiSquare += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        // 49 degrees of freedom at 1e-4.
        assertThat(chiSquare).isLessThan(94.6);
    }

    @Test
    void keepsTheResolverOfAClientForAllItsAttempts() {
        ResolverPopulation population = population(1_000);
        List<Integer> used = new ArrayList<>();
        Router router = call -> {
            used.add(population.resolverOf(call));
            return null;
        };
        RetryPolicy nineTimes = new RetryPolicy(9, 0, 0, false, 1);
        cloud.clients(kind(cloud.hop("x", 0, demand(0, 0), router, Hop.Options.ONCE), SECOND, nineTimes), 0);
        cloud.drain();
        assertThat(used).hasSize(10).containsOnly(used.get(0));
    }

    @Test
    void takesEachAddressOfAnAnswerEquallyOften() {
        answer = List.of(old, other);
        ResolverPopulation population = population(10);
        Ledger ledger = cloud.clients(
                "clients",
                every(MS, 0, 20_000),
                kind(cloud.hop("x", 0, demand(MS, 0), population, Hop.Options.ONCE)),
                constant(0));
        cloud.sim().runUntil(30 * SECOND);
        assertThat(ledger.count(Outcome.OK)).isEqualTo(20_000);
        double share = old.busyVcpus().integral() / (20_000.0 * MS);
        assertThat(share).isCloseTo(0.5, within(5 * 0.5 / Math.sqrt(20_000)));
    }

    @Test
    void failsWithoutAnyAddress() {
        answer = List.of();
        Ledger ledger = cloud.clients(
                kind(cloud.hop("x", 0, demand(MS, 0), population(3), Hop.Options.ONCE), SECOND, RetryPolicy.NONE), 0);
        cloud.drain();
        assertThat(ledger.entry(0).outcome()).isEqualTo(Outcome.UNAVAILABLE);
    }
}
