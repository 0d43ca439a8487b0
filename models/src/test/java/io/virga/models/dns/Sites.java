package io.virga.models.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.InPort;
import io.virga.kernel.random.RandomStream;
import io.virga.models.topology.AvailabilityZone;
import io.virga.models.traffic.Call;
import io.virga.models.traffic.Endpoint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/** Records that lead to nothing but a name, with health to switch, and what comes of many queries. */
final class Sites {
    static final int QUERIES = 100_000;

    /** The chance that one chi-square test fails although the answers are right. */
    private static final double FALSE_ALARM = 1e-6;

    private static final long TTL = 60_000_000_000L;

    private final Set<String> unhealthy = new TreeSet<>();
    private final RandomStream draws = RandomStream.of(1, 0, "dns.shop/answer");

    private record Nowhere() implements Endpoint {
        @Override
        public InPort<Call> requests() {
            throw new IllegalStateException("nobody calls it");
        }

        @Override
        public @Nullable AvailabilityZone zone() {
            return null;
        }
    }

    void sicken(String... names) {
        unhealthy.addAll(List.of(names));
    }

    void heal(String... names) {
        List.of(names).forEach(unhealthy::remove);
    }

    HealthStatus health(String name) {
        return () -> !unhealthy.contains(name);
    }

    static RecordTarget values(String name) {
        return new RecordValues(List.of(new Address(new Nowhere(), name)), TTL);
    }

    /** A record with a health check. */
    <C> ResourceRecord<C> checked(String name, C criterion) {
        return new ResourceRecord<>(name, values(name), false, health(name), criterion);
    }

    static <C> ResourceRecord<C> unchecked(String name, C criterion) {
        return new ResourceRecord<>(name, values(name), false, HealthStatus.ALWAYS_HEALTHY, criterion);
    }

    static <C> ResourceRecord<C> alias(String name, RecordTarget target, boolean evaluateTargetHealth, C criterion) {
        return new ResourceRecord<>(name, target, evaluateTargetHealth, HealthStatus.ALWAYS_HEALTHY, criterion);
    }

    /** How often which resources come together in an answer. */
    Map<String, Integer> counts(RecordTarget name, QueryOrigin origin) {
        return counts(name, origin, QUERIES);
    }

    private Map<String, Integer> counts(RecordTarget name, QueryOrigin origin, int queries) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int query = 0; query < queries; query++) {
            List<Address> addresses = name.answer(origin, draws.at(0, query)).addresses();
            String resources = addresses.size() == 1
                    ? addresses.get(0).resource()
                    : addresses.stream().map(Address::resource).sorted().collect(Collectors.joining("+"));
            counts.merge(resources, 1, Integer::sum);
        }
        return counts;
    }

    /** Each query has the same answer, nothing being left to chance; an empty one is no answer. */
    void assertAlways(RecordTarget name, QueryOrigin origin, String resources) {
        assertThat(counts(name, origin, 1_000)).containsExactly(Map.entry(resources, 1_000));
    }

    /** The counts are those of the shares, and nothing else comes. */
    void assertShares(RecordTarget name, Map<String, Double> shares) {
        assertShares(counts(name, QueryOrigin.UNKNOWN), shares);
    }

    static void assertShares(Map<String, Integer> counts, Map<String, Double> shares) {
        assertThat(shares.keySet()).containsAll(counts.keySet());
        double chiSquare = 0;
        double sum = counts.values().stream().mapToInt(count -> count).sum();
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            double expected = sum * share.getValue();
            double difference = counts.getOrDefault(share.getKey(), 0) - expected;
            chiSquare += difference * difference / expected;
        }
        assertSmall(chiSquare, shares.size() - 1, counts);
    }

    /**
     * The counts are those of members of samples of {@code size} out of {@code of}. Members of a sample exclude each other:
     * the counts have the variance {@code Qp(1 − p)} and, with n of them, the correlation {@code −1/(n − 1)}.
     */
    static void assertDrawnWithoutReplacement(Map<String, Integer> counts, int of, int size) {
        assertThat(counts).hasSize(of);
        double share = (double) size / of;
        double variance = QUERIES * share * (1 - share) * of / (of - 1);
        double sum = 0;
        for (int count : counts.values()) {
            sum += (count - QUERIES * share) * (count - QUERIES * share);
        }
        assertSmall(sum / variance, of - 1, counts);
    }

    private static void assertSmall(double chiSquare, int degreesOfFreedom, Map<String, Integer> counts) {
        double critical = new ChiSquaredDistribution(degreesOfFreedom).inverseCumulativeProbability(1 - FALSE_ALARM);
        assertThat(chiSquare).as("chi-square of " + counts).isLessThan(critical);
    }

    /** So many names with the same share. */
    static Map<String, Double> equalShares(int first, int last) {
        Map<String, Double> shares = new LinkedHashMap<>();
        IntStream.rangeClosed(first, last).forEach(i -> shares.put("s" + i, 1.0 / (last - first + 1)));
        return shares;
    }
}
