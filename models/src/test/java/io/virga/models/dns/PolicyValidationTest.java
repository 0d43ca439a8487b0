package io.virga.models.dns;

import static io.virga.models.dns.Sites.alias;
import static io.virga.models.dns.Sites.assertShares;
import static io.virga.models.dns.Sites.unchecked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import io.virga.kernel.random.UniformSource;
import io.virga.models.traffic.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each routing policy against the Route 53 developer guide ("Choosing a routing policy", "How Route 53 chooses records when
 * health checking is configured", "How health checks work in complex configurations"), by 100,000 queries. The random ones
 * are held to their shares by chi-square; each test of that kind fails by chance once in a million.
 */
class PolicyValidationTest {
    private static final UniformSource NO_DRAWS = RandomStream.of(0, 0, "none");

    private final Sites sites = new Sites();

    private static QueryOrigin at(@Nullable String continent, @Nullable String country, @Nullable String state) {
        return new QueryOrigin(continent, country, state, null, null, new LinkedHashMap<>());
    }

    private static QueryOrigin at(double latitude, double longitude) {
        Coordinates place = new Coordinates(latitude, longitude);
        return new QueryOrigin(null, null, null, place, null, new LinkedHashMap<>());
    }

    private static QueryOrigin from(String address) {
        return new QueryOrigin(null, null, null, null, CidrBlock.parseAddress(address), new LinkedHashMap<>());
    }

    private static QueryOrigin measured(Map<String, Long> roundTrips) {
        return new QueryOrigin(null, null, null, null, null, roundTrips);
    }

    private RecordSet<Integer> weighted(int... weights) {
        List<ResourceRecord<Integer>> records = new ArrayList<>();
        IntStream.range(0, weights.length).forEach(i -> records.add(sites.checked("s" + i, weights[i])));
        return new RecordSet<>(new WeightedRouting(), records);
    }

    @Test
    void simpleReturnsAllValues() {
        List<Address> values = new ArrayList<>();
        for (String name : List.of("x", "y", "z")) {
            values.addAll(
                    Sites.values(name).answer(QueryOrigin.UNKNOWN, NO_DRAWS).addresses());
        }
        RecordTarget name =
                new RecordSet<>(new SimpleRouting<>(), List.of(alias("only", new RecordValues(values, 300), false, 0)));
        sites.assertAlways(name, QueryOrigin.UNKNOWN, "x+y+z");
    }

    @Test
    void weightedChoosesByWeight() {
        sites.assertShares(weighted(1, 255), Map.of("s0", 1 / 256.0, "s1", 255 / 256.0));
        sites.assertShares(weighted(10, 20, 30, 40), Map.of("s0", 0.1, "s1", 0.2, "s2", 0.3, "s3", 0.4));
    }

    @Test
    void weightedGivesTheSharesOfUnhealthyRecordsToTheOthers() {
        sites.sicken("s3");
        sites.assertShares(weighted(10, 20, 30, 40), Map.of("s0", 1 / 6.0, "s1", 2 / 6.0, "s2", 3 / 6.0));
    }

    @Test
    void weightedSendsNothingToWeightZeroWhileAnotherIsHealthy() {
        sites.assertShares(weighted(0, 30, 10), Map.of("s1", 0.75, "s2", 0.25));
        sites.sicken("s1");
        sites.assertAlways(weighted(0, 30, 10), QueryOrigin.UNKNOWN, "s2");
    }

    @Test
    void weightedTurnsToWeightZeroOnceAllOthersAreUnhealthy() {
        sites.sicken("s2", "s3");
        sites.assertShares(weighted(0, 0, 30, 10), Sites.equalShares(0, 1));
    }

    @Test
    void weightedTreatsAllAsHealthyWhenNoneIs() {
        sites.sicken("s0", "s1", "s2");
        sites.assertShares(weighted(0, 30, 10), Map.of("s1", 0.75, "s2", 0.25));
    }

    @Test
    void weightedSplitsEquallyWhenAllWeightsAreZero() {
        sites.assertShares(weighted(0, 0, 0), Sites.equalShares(0, 2));
        sites.sicken("s1");
        sites.assertShares(weighted(0, 0, 0), Map.of("s0", 0.5, "s2", 0.5));
    }

    @Test
    void latencyTakesTheNearestHealthyRegionThatHasARecord() {
        QueryOrigin dublin = measured(Map.of("eu-west-1", 3L, "eu-central-1", 25L, "us-east-1", 70L, "eu-west-2", 1L));
        RecordSet<String> name = new RecordSet<>(
                new LatencyRouting(),
                List.of(
                        sites.checked("us", "us-east-1"),
                        sites.checked("de", "eu-central-1"),
                        sites.checked("ie", "eu-west-1")));
        sites.assertAlways(name, dublin, "ie");
        sites.sicken("ie");
        sites.assertAlways(name, dublin, "de");
        sites.sicken("de", "us");
        sites.assertAlways(name, dublin, "ie");
    }

    private RecordSet<GeoLocation> geolocation(boolean withDefault) {
        List<ResourceRecord<GeoLocation>> records = new ArrayList<>(List.of(
                sites.checked("europe", new GeoLocation("EU", null, null)),
                sites.checked("america", new GeoLocation("NA", null, null)),
                sites.checked("us", new GeoLocation(null, "US", null)),
                sites.checked("texas", new GeoLocation(null, "US", "TX"))));
        if (withDefault) {
            records.add(sites.checked("default", GeoLocation.DEFAULT));
        }
        return new RecordSet<>(new GeolocationRouting(), records);
    }

    @Test
    void geolocationTakesTheMostSpecificMatch() {
        RecordSet<GeoLocation> name = geolocation(true);
        sites.assertAlways(name, at("NA", "US", "TX"), "texas");
        sites.assertAlways(name, at("NA", "US", "CA"), "us");
        sites.assertAlways(name, at("NA", "CA", null), "america");
        sites.assertAlways(name, at("EU", "FR", null), "europe");
        sites.assertAlways(name, at("AS", "JP", null), "default");
        sites.assertAlways(name, QueryOrigin.UNKNOWN, "default");
    }

    @Test
    void geolocationAnswersNothingWithoutMatchAndDefault() {
        sites.assertAlways(geolocation(false), at("AS", "JP", null), "");
        sites.assertAlways(geolocation(false), QueryOrigin.UNKNOWN, "");
        assertThat(geolocation(false).answer(at("AS", "JP", null), NO_DRAWS)).isEqualTo(Answer.NO_DATA);
    }

    @Test
    void geolocationTurnsToTheNextLargerAreaWhenUnhealthy() {
        QueryOrigin dallas = at("NA", "US", "TX");
        sites.sicken("texas");
        sites.assertAlways(geolocation(true), dallas, "us");
        sites.sicken("us");
        sites.assertAlways(geolocation(true), dallas, "america");
        sites.sicken("america");
        sites.assertAlways(geolocation(true), dallas, "default");
        sites.sicken("default");
        sites.assertAlways(geolocation(true), dallas, "texas");
    }

    @Test
    void geolocationNeverAnswersWithAnotherContinent() {
        // Europe is healthy, and no answer for Texas all the same: of those that match, none is healthy.
        sites.sicken("texas", "us", "america");
        sites.assertAlways(geolocation(false), at("NA", "US", "TX"), "texas");
    }

    @Test
    void geoproximityComparesBiasedDistances() {
        // The guide's example: 150 km with a bias of 50 is nearer than 100 km.
        assertThat(new BiasedPlace(new Coordinates(0, 0), 50).biasedKilometres(150))
                .isEqualTo(75);
        assertThat(new BiasedPlace(new Coordinates(0, 0), -25).biasedKilometres(100))
                .isCloseTo(133.3, within(0.05));
        assertThat(new BiasedPlace(new Coordinates(0, 0), 0).biasedKilometres(100))
                .isEqualTo(100);
    }

    @Test
    void geoproximityTakesTheLeastBiasedDistance() {
        // On the equator a degree is 111.2 km: 1.35 degrees are 150 km, 0.9 are 100 km.
        Coordinates far = new Coordinates(0, 1.35);
        Coordinates near = new Coordinates(0, -0.9);
        for (int bias : new int[] {50, 0, -25}) {
            RecordSet<BiasedPlace> name = new RecordSet<>(
                    new GeoproximityRouting(),
                    List.of(
                            sites.checked("near", new BiasedPlace(near, 0)),
                            sites.checked("far", new BiasedPlace(far, bias))));
            sites.assertAlways(name, at(0, 0), bias == 50 ? "far" : "near");
            sites.sicken("near");
            sites.assertAlways(name, at(0, 0), "far");
            sites.heal("near");
        }
        assertThatThrownBy(() -> new BiasedPlace(near, 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void distancesAreThoseOfTheGreatCircle() {
        Coordinates london = new Coordinates(51.5074, -0.1278);
        Coordinates newYork = new Coordinates(40.7128, -74.0060);
        assertThat(london.distanceKilometres(newYork)).isCloseTo(5_570, within(5.0));
    }

    @Test
    void failoverTakesThePrimaryUnlessOnlyTheSecondaryIsHealthy() {
        RecordSet<FailoverRole> name = new RecordSet<>(
                new FailoverRouting(),
                List.of(
                        sites.checked("secondary", FailoverRole.SECONDARY),
                        sites.checked("primary", FailoverRole.PRIMARY)));
        sites.assertAlways(name, QueryOrigin.UNKNOWN, "primary");
        sites.sicken("primary");
        sites.assertAlways(name, QueryOrigin.UNKNOWN, "secondary");
        sites.sicken("secondary");
        sites.assertAlways(name, QueryOrigin.UNKNOWN, "primary");
        sites.heal("primary");
        sites.assertAlways(name, QueryOrigin.UNKNOWN, "primary");
    }

    @Test
    void failoverUsesASecondaryWithoutCheckWheneverThePrimaryIsDown() {
        RecordSet<FailoverRole> name = new RecordSet<>(
                new FailoverRouting(),
                List.of(
                        sites.checked("primary", FailoverRole.PRIMARY),
                        unchecked("secondary", FailoverRole.SECONDARY)));
        sites.sicken("primary");
        sites.assertAlways(name, QueryOrigin.UNKNOWN, "secondary");
    }

    private RecordSet<Integer> multivalue(int size) {
        List<ResourceRecord<Integer>> records = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> records.add(sites.checked("s" + i, 0)));
        return new RecordSet<>(new MultivalueRouting<>(), records);
    }

    /** How often each is part of an answer; every answer has that size. */
    private Map<String, Integer> members(RecordSet<Integer> name, int size) {
        Map<String, Integer> members = new LinkedHashMap<>();
        sites.counts(name, QueryOrigin.UNKNOWN).forEach((resources, count) -> {
            String[] names = resources.split("\\+");
            assertThat(names).hasSize(size).doesNotHaveDuplicates();
            for (String each : names) {
                members.merge(each, count, Integer::sum);
            }
        });
        return members;
    }

    @Test
    void multivalueReturnsUpToEightHealthyRecords() {
        Sites.assertDrawnWithoutReplacement(members(multivalue(10), 8), 10, 8);
        sites.sicken("s0");
        Sites.assertDrawnWithoutReplacement(members(multivalue(10), 8), 9, 8);
        sites.sicken("s1", "s2", "s3");
        sites.assertAlways(multivalue(10), QueryOrigin.UNKNOWN, "s4+s5+s6+s7+s8+s9");
    }

    @Test
    void multivalueReturnsUpToEightUnhealthyRecordsWhenAllAre() {
        Sites.equalShares(0, 9).keySet().forEach(sites::sicken);
        Sites.assertDrawnWithoutReplacement(members(multivalue(10), 8), 10, 8);
    }

    @Test
    void ipBasedTakesTheLongestPrefix() {
        RecordSet<List<CidrBlock>> name = new RecordSet<>(
                new IpBasedRouting(),
                List.of(
                        sites.checked("wide", List.of(CidrBlock.parse("203.0.0.0/16"))),
                        sites.checked(
                                "narrow",
                                List.of(CidrBlock.parse("198.51.100.0/24"), CidrBlock.parse("203.0.113.0/24"))),
                        sites.checked("default", List.of())));
        sites.assertAlways(name, from("203.0.113.255"), "narrow");
        sites.assertAlways(name, from("203.0.112.255"), "wide");
        sites.assertAlways(name, from("203.1.0.0"), "default");
        sites.assertAlways(name, QueryOrigin.UNKNOWN, "default");
        sites.sicken("narrow");
        sites.assertAlways(name, from("203.0.113.1"), "wide");
        sites.assertAlways(name, from("198.51.100.1"), "default");
    }

    @Test
    void ipBasedAnswersNothingWithoutMatchAndDefault() {
        RecordSet<List<CidrBlock>> name = new RecordSet<>(
                new IpBasedRouting(), List.of(sites.checked("wide", List.of(CidrBlock.parse("203.0.0.0/16")))));
        sites.assertAlways(name, from("10.0.0.1"), "");
    }

    /** Latency aliases to weighted records, as in the guide's tree of complex configurations. */
    private RecordSet<String> tree(boolean evaluateTargetHealth) {
        RecordSet<Integer> ohio = weightedOf("o1", "o2");
        RecordSet<Integer> london = weightedOf("l1", "l2");
        return new RecordSet<>(
                new LatencyRouting(),
                List.of(
                        alias("ohio", ohio, evaluateTargetHealth, "us-east-2"),
                        alias("london", london, evaluateTargetHealth, "eu-west-2")));
    }

    private RecordSet<Integer> weightedOf(String first, String second) {
        return new RecordSet<>(new WeightedRouting(), List.of(sites.checked(first, 1), sites.checked(second, 3)));
    }

    private Map<String, Integer> nearOhio(RecordTarget name) {
        return sites.counts(name, measured(Map.of("us-east-2", 10L, "eu-west-2", 90L)));
    }

    @Test
    void aliasStaysInABranchThatHasAHealthyLeaf() {
        assertShares(nearOhio(tree(true)), Map.of("o1", 0.25, "o2", 0.75));
        sites.sicken("o2");
        assertThat(nearOhio(tree(true))).containsOnlyKeys("o1");
    }

    @Test
    void aliasBacksOutOfABranchWithoutHealthyLeafIfItEvaluatesItsHealth() {
        sites.sicken("o1", "o2");
        assertShares(nearOhio(tree(true)), Map.of("l1", 0.25, "l2", 0.75));
    }

    @Test
    void aliasReturnsAnUnhealthyLeafIfItDoesNotEvaluateTheHealthOfItsBranch() {
        sites.sicken("o1", "o2");
        assertShares(nearOhio(tree(false)), Map.of("o1", 0.25, "o2", 0.75));
    }

    @Test
    void aliasTreeTreatsAllAsHealthyWhenNoLeafIs() {
        sites.sicken("o1", "o2", "l1", "l2");
        assertShares(nearOhio(tree(true)), Map.of("o1", 0.25, "o2", 0.75));
    }

    @Test
    void aliasToAResourceFollowsTheHealthOfTheResource() {
        HealthyWhileTold balancer = new HealthyWhileTold();
        RecordSet<FailoverRole> name = new RecordSet<>(
                new FailoverRouting(),
                List.of(
                        alias("first", new AliasedResource("alb", balancer), true, FailoverRole.PRIMARY),
                        unchecked("second", FailoverRole.SECONDARY)));
        sites.assertAlways(name, QueryOrigin.UNKNOWN, "alb");
        balancer.healthy = false;
        sites.assertAlways(name, QueryOrigin.UNKNOWN, "second");
    }

    private static final class HealthyWhileTold implements AddressRecord {
        private boolean healthy = true;

        @Override
        public List<Endpoint> addresses() {
            return List.of(Sites.values("alb")
                    .answer(QueryOrigin.UNKNOWN, NO_DRAWS)
                    .addresses()
                    .get(0)
                    .endpoint());
        }

        @Override
        public long timeToLiveNanos() {
            return 60;
        }

        @Override
        public boolean isHealthy() {
            return healthy;
        }
    }
}
