package io.virga.models.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.RandomStream;
import org.junit.jupiter.api.Test;

class ReplicatedLogTest {
    private static final long MS = 1_000_000L;
    private static final Replication TWO_MS_AWAY =
            new Replication(new Constant(2 * MS), new Constant(0), new Constant(3 * MS));

    private final ReplicatedLog log = new ReplicatedLog();
    private final LogCopy copy = log.addCopy(TWO_MS_AWAY, RandomStream.of(1, 0, "copy"));

    private void commit(long... timesMs) {
        for (long time : timesMs) {
            log.acknowledge(log.append(time * MS), 16);
        }
    }

    @Test
    void positionsArriveAfterTheirWayAndAreAppliedOneAtATime() {
        commit(0, 1);

        assertThat(copy.received(2 * MS - 1)).isZero();
        assertThat(copy.received(2 * MS)).isEqualTo(1);
        assertThat(copy.applied(5 * MS - 1)).isZero();
        assertThat(copy.applied(5 * MS)).isEqualTo(1);
        assertThat(copy.applied(8 * MS - 1)).isEqualTo(1);
        assertThat(copy.applied(8 * MS)).isEqualTo(2);
    }

    @Test
    void theLagIsTheAgeOfTheFirstCommitThatReadersMiss() {
        commit(0, 1);

        assertThat(copy.lagNanos(4 * MS)).isEqualTo(4 * MS);
        assertThat(copy.lagNanos(5 * MS)).isEqualTo(4 * MS);
        assertThat(copy.lagNanos(8 * MS)).isZero();
    }

    /** Somebody may ask for an old commit whose place another has by now. */
    @Test
    void aCommitThatIsEverywhereHasArrivedHoweverManyCameSince() {
        for (long position = 1; position <= 200; position++) {
            commit(10 * position);
            assertThat(copy.receivedNanos(1)).isLessThanOrEqualTo((10 + 2) * MS);
        }
    }

    @Test
    void whatIsOnItsWayWhenTheConnectionBreaksComesWhenItIsBack() {
        commit(0, 1);
        copy.disconnect(2 * MS);
        commit(4);

        assertThat(copy.received(100 * MS)).isEqualTo(1);
        assertThat(copy.applied(100 * MS)).isEqualTo(1);
        assertThat(copy.lagNanos(101 * MS)).isEqualTo(100 * MS);

        copy.connect(200 * MS);
        assertThat(copy.received(202 * MS)).isEqualTo(3);
        assertThat(copy.applied(205 * MS)).isEqualTo(2);
        assertThat(copy.applied(208 * MS)).isEqualTo(3);
    }

    @Test
    void aPromotionLosesWhatTheCopyHasNotReceivedAndCountsIt() {
        commit(0, 1, 2);
        log.append(3 * MS);

        LogLoss loss = log.promote(copy, 3 * MS, 3 * MS);

        // The first has arrived at 2 ms and the second at 3 ms; nobody was told of the fourth.
        assertThat(loss).isEqualTo(new LogLoss(1, 16, 1, MS));
        assertThat(log.last()).isEqualTo(2);
    }

    @Test
    void aPromotionLosesNothingThatHasArrived() {
        commit(0, 1);
        assertThat(log.promote(copy, 10 * MS, 10 * MS)).isEqualTo(new LogLoss(0, 0, 0, 0));
    }

    @Test
    void anotherCopyGoesOnFromTheNewPrimary() {
        LogCopy other = log.addCopy(
                new Replication(new Constant(4 * MS), new Constant(0), new Constant(0)), RandomStream.of(1, 0, "b"));
        commit(0, 1);
        log.promote(copy, 2 * MS, 2 * MS);
        assertThat(log.append(10 * MS)).isEqualTo(2);

        assertThat(other.received(14 * MS)).isEqualTo(2);
    }

    @Test
    void aCopyThatAppliesSlowerFallsBehind() {
        commit(0, 1, 2);
        copy.slowDown(10, 3 * MS);

        assertThat(copy.applied(5 * MS)).isEqualTo(1);
        assertThat(copy.applied(35 * MS - 1)).isEqualTo(1);
        assertThat(copy.applied(35 * MS)).isEqualTo(2);
        assertThat(copy.applied(65 * MS)).isEqualTo(3);
    }

    /** 5,000 commits a second for an hour would be 18 million. */
    @Test
    void onlyWhatIsNotYetEverywhereIsKept() {
        for (long i = 0; i < 1_000_000; i++) {
            log.acknowledge(log.append(i * 4 * MS), 16);
            assertThat(log.kept()).isLessThanOrEqualTo(4);
        }
        assertThat(copy.received(4_000_000 * MS)).isEqualTo(1_000_000);
        log.removeCopy(copy);
        log.append(4_000_000 * MS);
        assertThat(log.kept()).isEqualTo(1);
    }
}
