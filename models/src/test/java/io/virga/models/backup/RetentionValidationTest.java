package io.virga.models.backup;

import static io.virga.models.traffic.TestCloud.SECOND;
import static io.virga.models.traffic.TestCloud.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.virga.kernel.random.Exponential;
import io.virga.kernel.random.RandomStream;
import io.virga.models.database.InstanceLog;
import io.virga.models.database.LogMark;
import io.virga.models.database.Replication;
import io.virga.models.traffic.TestCloud;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Wrong data that is found after an exponential time with a mean of three days cannot be undone when that is longer than the
 * seven days for which backups are kept: with a chance of e^(-7/3), row D015 of the project's table of exact results. Its other
 * figure is that of daily snapshots without logs.
 *
 * <p>One proportion at one in 10,000.
 */
class RetentionValidationTest {
    private static final double NORMAL = 3.89;
    private static final long HOUR = 3_600 * SECOND;
    private static final long DAY = 24 * HOUR;
    private static final double CHANCE = 0.09697196786;

    @Test
    void refusesToRestoreWhatWasFoundAfterTheRetention() {
        TestCloud cloud = TestCloud.withoutLatency(29);
        Replication nobody = new Replication(constant(0), constant(0), constant(0));
        InstanceLog log = new InstanceLog(cloud.sim(), "db", nobody, null);
        LogShipping shipping =
                new LogShipping(cloud.sim(), "db.shipping", log, LogShipping.INTERVAL_NANOS, constant(10 * SECOND), 0);
        AutomatedBackups backups = new AutomatedBackups(
                shipping,
                new BaseBackups(
                        log,
                        new BackupStorage(cloud.sim(), log, 0, () -> 0),
                        cloud.sim().now()),
                7 * DAY);
        RandomStream draws = RandomStream.of(29, 0, "detection");
        Exponential detection = new Exponential(3.0 * DAY);
        int corruptions = 10_000;
        cloud.sim().runUntil(HOUR);
        LogMark before = log.mark();
        int hopeless = 0;
        long[] found = new long[corruptions];
        Arrays.setAll(found, i -> detection.sampleNanos(draws.at(i)));
        Arrays.sort(found);
        for (long after : found) {
            // Until the logs of that time are backed up as well, nobody can restore to it.
            cloud.sim().runUntil(2 * HOUR + after);
            hopeless += backups.refusal(before, HOUR + after) == null ? 0 : 1;
        }
        double deviation = Math.sqrt(CHANCE * (1 - CHANCE) / corruptions);
        assertThat((double) hopeless / corruptions).isCloseTo(CHANCE, within(NORMAL * deviation));
    }
}
