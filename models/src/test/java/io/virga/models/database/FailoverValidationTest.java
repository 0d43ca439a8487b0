package io.virga.models.database;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.SimulationConfig;
import io.virga.kernel.random.Uniform;
import io.virga.kernel.statistics.ConfidenceInterval;
import io.virga.kernel.statistics.Tally;
import io.virga.models.traffic.ServiceStation;
import io.virga.models.traffic.StationSettings;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * RDS user guide, "Multi-AZ DB instance deployments": failover times are typically 60 to 120 seconds. The standby serves
 * within that, less the last part, the update of the name. The mean is that of the parts' sum; its interval is at 99.9%.
 */
class FailoverValidationTest {
    private static final FailoverTimes DEFAULTS = new FailoverTimes(
            new Uniform(20 * SECOND, 40 * SECOND),
            new Uniform(35 * SECOND, 70 * SECOND),
            new Uniform(5 * SECOND, 10 * SECOND),
            constant(600 * SECOND),
            0,
            0);

    private static final ClusterFailoverTimes CLUSTER = new ClusterFailoverTimes(
            new Uniform(5 * SECOND, 10 * SECOND),
            new Uniform(10 * SECOND, 20 * SECOND),
            new Uniform(2 * SECOND, 5 * SECOND),
            0,
            0,
            true);

    private static MultiAzInstance afterItsFailover(long replication, FailoverTimes times) {
        TestCloud cloud = TestCloud.of(SimulationConfig.of(1, replication), 2, constant(0), constant(0));
        InstanceLog log =
                new InstanceLog(cloud.sim(), "db", new Replication(constant(0), constant(0), constant(0)), null);
        StationTotals totals = new StationTotals(cloud.sim());
        StationSettings settings = settings(10, 0, 4).withStorage(log);
        ServiceStation[] stations = {
            cloud.station("db.a", 0, settings, totals), cloud.station("db.b", 1, settings, totals)
        };
        MultiAzInstance database =
                new MultiAzInstance(cloud.sim(), "db", stations, constant(300 * SECOND), times, log, cloud.journal());
        cloud.at(SECOND, () -> cloud.zone(0).losePower());
        cloud.drain();
        assertThat(database.losses().lostWrites()).isZero();
        return database;
    }

    private static MultiAzCluster clusterAfterItsFailover(long replication, ClusterFailoverTimes times) {
        TestCloud cloud = TestCloud.of(SimulationConfig.of(2, replication), 3, constant(0), constant(0));
        Replication replicationTimes = new Replication(constant(SECOND / 1_000), constant(0), constant(0));
        ClusterLog log = new ClusterLog(cloud.sim(), "db", replicationTimes, null, 120 * SECOND);
        List<MultiAzCluster.Machine> machines = new ArrayList<>();
        for (int zone = 0; zone < 3; zone++) {
            CopyReads reads = new CopyReads(cloud.sim(), log, new StaleReads());
            StationSettings settings = settings(10, 0, 4).withStorage(reads);
            machines.add(new MultiAzCluster.Machine(
                    cloud.station("station." + zone, zone, settings, new StationTotals(cloud.sim())), reads));
        }
        MultiAzCluster cluster =
                new MultiAzCluster(cloud.sim(), "db", machines, constant(300 * SECOND), times, log, cloud.journal());
        cloud.at(SECOND, () -> cloud.zone(0).losePower());
        cloud.drain();
        return cluster;
    }

    /** RDS user guide, "Multi-AZ DB cluster deployments": failover times are typically under 35 seconds. */
    @Test
    void aReaderOfAClusterTakesOverWithinTheDocumentedTime() {
        Tally outages = new Tally();
        for (int replication = 0; replication < 1_000; replication++) {
            MultiAzCluster cluster = clusterAfterItsFailover(replication, CLUSTER);
            assertThat(cluster.losses().lostWrites()).isZero();
            assertThat(cluster.outageNanos().max()).isBetween(15e9, 30e9);
            outages.add(cluster.outageNanos().mean() / 1e9);
        }
        ConfidenceInterval mean = ConfidenceInterval.ofMean(outages, 0.999);
        assertThat(mean.contains(22.5)).as("%s", mean).isTrue();
    }

    @Test
    void theStandbyServesWithinTheDocumentedTime() {
        Tally outages = new Tally();
        for (int replication = 0; replication < 1_000; replication++) {
            double outage =
                    afterItsFailover(replication, DEFAULTS).outageNanos().mean() / 1e9;
            assertThat(outage).isBetween(55.0, 110.0);
            outages.add(outage);
        }
        ConfidenceInterval mean = ConfidenceInterval.ofMean(outages, 0.999);
        assertThat(mean.contains(82.5)).as("%s", mean).isTrue();
    }

    /**
     * The number of promotions until one succeeds is geometric; each takes a detection and a promotion. The chance that a
     * chi-square of three degrees of freedom exceeds 16.27 is one in a thousand.
     */
    @Test
    void theNumberOfPromotionsIsGeometric() {
        FailoverTimes times = new FailoverTimes(
                constant(20 * SECOND), constant(40 * SECOND), constant(0), constant(600 * SECOND), 0, 0.4);
        checkGeometric(replication -> {
            MultiAzInstance database = afterItsFailover(replication, times);
            return new Failover(database.outageNanos(), database.promotions());
        });
    }

    /** Also of the readers of a cluster, which have nothing to apply here. */
    @Test
    void theNumberOfPromotionsInAClusterIsGeometric() {
        ClusterFailoverTimes times =
                new ClusterFailoverTimes(constant(20 * SECOND), constant(40 * SECOND), constant(0), 0, 0.4, true);
        checkGeometric(replication -> {
            MultiAzCluster cluster = clusterAfterItsFailover(replication, times);
            return new Failover(cluster.outageNanos(), cluster.promotions());
        });
    }

    private record Failover(Tally outageNanos, Promotions promotions) {}

    private static void checkGeometric(LongFunction<Failover> after) {
        long[] counts = new long[4];
        for (int replication = 0; replication < 1_000; replication++) {
            Failover failover = after.apply(replication);
            long promotions = Math.round(failover.outageNanos.mean() / (60.0 * SECOND));
            assertThat(failover.outageNanos.mean()).isEqualTo(60.0 * SECOND * promotions);
            assertThat(failover.promotions.failed()).isEqualTo(promotions - 1);
            counts[(int) Math.min(promotions, counts.length) - 1]++;
        }
        double[] shares = {0.6, 0.24, 0.096, 0.064};
        double chiSquare = 0;
        for (int i = 0; i < counts.length; i++) {
            double expected = 1_000 * shares[i];
            chiSquare += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        assertThat(chiSquare).isLessThan(16.27);
    }
}
