package io.virga.models.dns;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How long clients go on to a primary that failed. Resolvers that are asked all the time hold an answer whose age is
 * uniform, so that the failover takes detection, propagation and a residual time to live uniform on (0, TTL) together; with
 * a single checker the detection is uniform too, and the sum of both has a trapezoid as its density. Resolvers that are
 * asked rarely often hold nothing.
 */
class FailoverTimeValidationTest {
    private static final int REPLICATES = 600;
    private static final long STEP = 100 * MS;

    private final TestCloud cloud = TestCloud.withoutLatency(11);

    private Resolver resolver(int number, HealthStatus health, long timeToLiveNanos) {
        RecordSet<FailoverRole> records = new RecordSet<>(
                new FailoverRouting(),
                List.of(
                        record("primary", timeToLiveNanos, health, FailoverRole.PRIMARY),
                        record("secondary", timeToLiveNanos, HealthStatus.ALWAYS_HEALTHY, FailoverRole.SECONDARY)));
        HostedName name = new HostedName(cloud.sim(), "name-" + number, records, cloud.journal(), 0);
        RandomStream draws = cloud.sim().stream("resolver");
        return new Resolver(cloud.sim(), name, QueryOrigin.UNKNOWN, draws, number, 0);
    }

    private static ResourceRecord<FailoverRole> record(
            String name, long timeToLiveNanos, HealthStatus health, FailoverRole role) {
        Answer answer = Sites.values(name).answer(QueryOrigin.UNKNOWN, RandomStream.of(0, 0, "none"));
        return new ResourceRecord<>(name, new RecordValues(answer.addresses(), timeToLiveNanos), false, health, role);
    }

    private static boolean isMoved(Resolver resolver) {
        return resolver.resolve().addresses().get(0).resource().equals("secondary");
    }

    /** Asks all of them at each step until they have moved; in seconds after the failure. */
    private double[] movesSeconds(List<Resolver> resolvers, CheckedSite site, long failsNanos, long untilNanos) {
        double[] seconds = new double[resolvers.size()];
        for (long now = STEP; now <= untilNanos; now += STEP) {
            cloud.sim().runUntil(now);
            if (now == failsNanos) {
                site.become(CheckedSite.Mode.REFUSES);
            }
            for (int i = 0; i < seconds.length; i++) {
                if (seconds[i] == 0 && isMoved(resolvers.get(i))) {
                    seconds[i] = (now - failsNanos) / 1e9;
                }
            }
        }
        return seconds;
    }

    /** Rows D021, D022 and D024 of the project's table of exact results; times in seconds. */
    @ParameterizedTest
    @CsvSource({
        "10, 3, 60, 60, 25, 115, 80, 150, 115,  142.254, 146.536",
        "10, 1,  0, 60,  5,  35,  0,  70,  35,  62.254,  66.536",
        "30, 3,  0,  0, 75,  75, 60,  90,  75,  88.5,    89.7"
    })
    void movesBusyResolversAfterDetectionPropagationAndResidualTimeToLive(
            int interval,
            int threshold,
            int propagation,
            int timeToLive,
            double meanDetection,
            double mean,
            double least,
            double most,
            double median,
            double p95,
            double p99) {
        CheckedSite site = new CheckedSite(cloud, "primary");
        EndpointCheckSettings settings = EndpointCheckSettings.http(interval * SECOND, threshold, 1);
        List<Resolver> resolvers = new ArrayList<>();
        double[] detections = new double[REPLICATES];
        long failsNanos = (interval + 3) * SECOND;
        for (int i = 0; i < REPLICATES; i++) {
            int number = i;
            PublishedHealth health = site.check("check-" + i, settings, propagation * SECOND);
            health.onChange(healthy -> detections[number] = (cloud.sim().now() - failsNanos) / 1e9 - propagation);
            resolvers.add(resolver(i, health, timeToLive * SECOND));
        }
        double[] seconds = movesSeconds(resolvers, site, failsNanos, failsNanos + (long) ((most + 1) * 1e9));
        // Clients ask every 100 ms: what they notice is up to that much later.
        double[] exact = Arrays.stream(seconds).map(t -> t - STEP / 2e9).toArray();
        Trapezoid law = new Trapezoid((threshold - 1.0) * interval + propagation, interval, timeToLive);
        assertThat(law.cumulative(median)).isCloseTo(0.5, within(1e-3));
        assertThat(law.cumulative(p95)).isCloseTo(0.95, within(1e-3));
        assertThat(law.cumulative(p99)).isCloseTo(0.99, within(1e-3));
        Distribution.assertMean(detections, meanDetection);
        Distribution.assertMean(exact, mean);
        Distribution.assertDistributed(exact, law::cumulative);
        double slack = STEP / 1e9;
        assertThat(DoubleStream.of(seconds).min().orElseThrow()).isGreaterThanOrEqualTo(least - slack);
        assertThat(DoubleStream.of(seconds).max().orElseThrow()).isLessThanOrEqualTo(most + slack);
    }

    /** The sum of a constant and two independent uniform times. */
    private record Trapezoid(double offset, double first, double second) {
        double cumulative(double t) {
            double x = t - offset;
            double narrow = Math.min(first, second);
            double wide = Math.max(first, second);
            if (narrow == 0) {
                return Math.max(0, Math.min(1, x / wide));
            }
            return (area(x) - area(x - narrow) - area(x - wide) + area(x - narrow - wide)) / (narrow * wide);
        }

        private static double area(double x) {
            return x > 0 ? x * x / 2 : 0;
        }
    }

    /**
     * A resolver that is asked as a Poisson process of rate λ holds an answer for T of every T + 1/λ: it holds a stale one at
     * the time of the change with probability λT/(1 + λT), for a residual time uniform on (0, T).
     */
    @Test
    void oftenFindsRarelyUsedResolversWithoutAnAnswer() {
        double timeToLive = 60;
        double between = 60;
        int resolvers = 1_000;
        boolean[] healthy = {true};
        RandomStream arrivals = cloud.sim().stream("arrivals");
        double[] residual = new double[resolvers];
        double changes = 20 * between;
        for (int i = 0; i < resolvers; i++) {
            residual[i] = residualSeconds(i, healthy, arrivals, between, changes, timeToLive);
        }
        double[] held = DoubleStream.of(residual).filter(t -> t > 0).toArray();
        double share = timeToLive / (timeToLive + between);
        double deviation = Math.sqrt(share * (1 - share) / resolvers);
        assertThat((double) held.length / resolvers).isCloseTo(share, within(3.89 * deviation));
        Distribution.assertDistributed(held, t -> t / timeToLive);
    }

    /** For how long after the change one resolver would still give the old answer; 0 if it holds none. */
    private double residualSeconds(
            int number, boolean[] healthy, RandomStream arrivals, double between, double changes, double timeToLive) {
        TestCloud own = TestCloud.withoutLatency(100 + number);
        RecordSet<FailoverRole> records = new RecordSet<>(
                new FailoverRouting(),
                List.of(
                        record("primary", (long) (timeToLive * 1e9), () -> healthy[0], FailoverRole.PRIMARY),
                        record("secondary", 0, HealthStatus.ALWAYS_HEALTHY, FailoverRole.SECONDARY)));
        HostedName name = new HostedName(own.sim(), "name", records, own.journal(), 0);
        Resolver resolver = new Resolver(own.sim(), name, QueryOrigin.UNKNOWN, own.sim().stream("resolver"), 0, 0);
        healthy[0] = true;
        double now = -between * Math.log(arrivals.nextDouble());
        while (now < changes) {
            own.sim().runUntil((long) (now * 1e9));
            resolver.resolve();
            now -= between * Math.log(arrivals.nextDouble());
        }
        own.sim().runUntil((long) (changes * 1e9));
        healthy[0] = false;
        return Math.max(0, resolver.expiryNanos() / 1e9 - changes);
    }
}
