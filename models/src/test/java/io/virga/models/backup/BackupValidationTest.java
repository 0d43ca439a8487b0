package io.virga.models.backup;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static io.virga.models.traffic.TestCloud.kind;
import static io.virga.models.traffic.TestCloud.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.RandomStream;
import io.virga.models.database.DatabaseInstance;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.LogLoss;
import io.virga.models.database.Replication;
import io.virga.models.traffic.Demand;
import io.virga.models.traffic.Hop;
import io.virga.models.traffic.RetryPolicy;
import io.virga.models.traffic.StationTotals;
import io.virga.models.traffic.TestCloud;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Backups at equal intervals T that are usable a time c after they were begun, and a disaster at a random moment: what is lost
 * is uniform from c to T + c, with the mean T/2 + c and the standard deviation T/√12.
 *
 * <p>Kolmogorov and Smirnov at one in 10,000 each; three comparisons of means at one in 10,000 as well. A right model fails
 * with a chance of at most 0.06%.
 */
class BackupValidationTest {
    private static final double KOLMOGOROV = 2.23;
    private static final double NORMAL = 3.89;
    private static final long MINUTE = 60 * SECOND;
    private static final Replication NOBODY = new Replication(constant(0), constant(0), constant(0));

    /** Every four hours with 45 minutes to another region; a week with 6 hours; logs of RDS with 10 seconds. */
    @ParameterizedTest
    @CsvSource({
        "240, 45, 165, 69.2820323, 285",
        "10080, 360, 5400, 2909.845356, 10440",
        "5, 0.1666667, 2.6666667, 1.4433757, 5.1666667"
    })
    void theAgeOfTheLastUsableBackupIsUniform(
            double intervalMinutes, double lagMinutes, double meanMinutes, double deviation, double mostMinutes) {
        long interval = Math.round(intervalMinutes * MINUTE);
        long lag = Math.round(lagMinutes * MINUTE);
        TestCloud cloud = TestCloud.withoutLatency(11);
        InstanceLog log = new InstanceLog(cloud.sim(), "db", NOBODY, null);
        LogShipping shipping = new LogShipping(cloud.sim(), "db.shipping", log, interval, constant(lag), 0);
        RandomStream draws = RandomStream.of(11, 0, "disasters");
        double[] ages = new double[2_000];
        for (int i = 0; i < ages.length; i++) {
            int each = i;
            long disaster = (3L + i) * interval + (long) (draws.nextDouble() * interval);
            cloud.at(disaster, () -> ages[each] = (disaster - shipping.latest().timeNanos()) / (double) MINUTE);
        }
        cloud.drain((ages.length + 5L) * interval);
        double tick = 1e-6;
        assertUniform(ages, lagMinutes - tick, mostMinutes + tick);
        assertThat(Arrays.stream(ages).average().orElseThrow())
                .isCloseTo(meanMinutes, within(NORMAL * deviation / Math.sqrt(ages.length)));
    }

    /**
     * Of backups that fail with a chance q the age grows by an interval for each that failed: its mean is T/2 + T q/(1 - q), and
     * it exceeds k intervals with the chance q^k. Six comparisons at one in 10,000 each.
     */
    @ParameterizedTest
    @CsvSource({"24, 0.05, 13.26315789, 0.05, 0.0025", "6, 0.2, 4.5, 0.2, 0.04"})
    void failedBackupsAddIntervals(double hours, double chance, double meanHours, double beyondOne, double beyondTwo) {
        long interval = Math.round(hours * 60 * MINUTE);
        TestCloud cloud = TestCloud.withoutLatency(12);
        InstanceLog log = new InstanceLog(cloud.sim(), "db", NOBODY, null);
        LogShipping shipping = new LogShipping(cloud.sim(), "db.shipping", log, interval, constant(0), chance);
        RandomStream draws = RandomStream.of(12, 0, "disasters");
        double[] intervals = new double[2_000];
        for (int i = 0; i < intervals.length; i++) {
            int each = i;
            // Far enough from one another that no two share a failed backup.
            long disaster = 20L * (i + 1) * interval + (long) (draws.nextDouble() * interval);
            cloud.at(
                    disaster,
                    () -> intervals[each] = (disaster - shipping.latest().timeNanos()) / (double) interval);
        }
        cloud.drain((20L * intervals.length + 25) * interval);
        double deviation = Math.sqrt(1 / 12.0 + chance / ((1 - chance) * (1 - chance)));
        double mean = Arrays.stream(intervals).average().orElseThrow();
        assertThat(mean * hours).isCloseTo(meanHours, within(NORMAL * hours * deviation / Math.sqrt(intervals.length)));
        assertShare(intervals, 1, beyondOne);
        assertShare(intervals, 2, beyondTwo);
    }

    private static void assertShare(double[] sample, double bound, double share) {
        double beyond = Arrays.stream(sample).filter(value -> value > bound).count() / (double) sample.length;
        assertThat(beyond).isCloseTo(share, within(NORMAL * Math.sqrt(share * (1 - share) / sample.length)));
    }

    /** A commit every half second is written until the crash; the database is restored to the latest restorable time. */
    @Test
    void commitsOfUpToFiveMinutesAndTheUploadAreLost() {
        double[] lostSeconds = new double[150];
        for (int i = 0; i < lostSeconds.length; i++) {
            lostSeconds[i] = lostSeconds(i);
        }
        // What is lost begins with the first commit after the shipment, up to half a second later.
        assertUniform(lostSeconds, 9.5, 310);
    }

    private static double lostSeconds(int seed) {
        TestCloud cloud = TestCloud.withoutLatency(seed);
        InstanceLog log = new InstanceLog(cloud.sim(), "db", NOBODY, null);
        DatabaseInstance database = new DatabaseInstance(
                cloud.sim(),
                "db",
                cloud.zone(0),
                cloud.station("db.station", 0, settings(10, 0, 4).withStorage(log), new StationTotals(cloud.sim())),
                SECOND,
                log);
        LogShipping shipping =
                new LogShipping(cloud.sim(), "db.shipping", log, LogShipping.INTERVAL_NANOS, constant(10 * SECOND), 0);
        Demand demand = new Demand(constant(MS), constant(0), InstanceLog.COMMIT);
        Hop hop = cloud.hop("db", 0, demand, database, Hop.Options.ONCE);
        cloud.clients(
                "writers",
                TestCloud.every(500 * MS, SECOND, 1_400),
                kind(hop, 2 * SECOND, RetryPolicy.NONE),
                constant(0));
        LogLoss[] loss = new LogLoss[1];
        cloud.at(690 * SECOND, () -> {
            database.crash();
            loss[0] = log.restore(shipping.latest());
        });
        cloud.drain(800 * SECOND);
        double seconds = loss[0].recoveryPointAgeNanos() / 1e9;
        // As many commits as there were half seconds.
        assertThat((double) loss[0].acknowledged()).isCloseTo(2 * seconds, within(1.0));
        return seconds;
    }

    private static void assertUniform(double[] sample, double least, double most) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        assertThat(sorted[0]).isGreaterThanOrEqualTo(least);
        assertThat(sorted[sorted.length - 1]).isLessThanOrEqualTo(most);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double f = (sorted[i] - least) / (most - least);
            distance = Math.max(distance, Math.max(f - (double) i / sorted.length, (i + 1.0) / sorted.length - f));
        }
        assertThat(distance).isLessThan(KOLMOGOROV / Math.sqrt(sorted.length));
    }
}
