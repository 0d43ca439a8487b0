package io.virga.models.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.random.Constant;
import io.virga.kernel.random.RandomStream;
import org.junit.jupiter.api.Test;

class LogMarkTest {
    private final ReplicatedLog log = new ReplicatedLog();

    private void commit(int count, long atNanos) {
        for (int i = 0; i < count; i++) {
            log.acknowledge(log.append(atNanos), 16);
        }
    }

    @Test
    void countsWhatIsAcknowledgedAfterItHoweverOldTheCommit() {
        commit(3, 1);
        long written = log.append(2);
        LogMark mark = log.mark(3);
        log.acknowledge(written, 100);
        commit(1_000, 5);
        log.append(6);

        assertThat(mark.acknowledged()).isEqualTo(1_000);
        assertThat(log.kept()).isLessThan(2);
        assertThat(log.rewind(mark, 105, 200)).isEqualTo(new LogLoss(1_000, 16_000, 1, 100));
        assertThat(log.last()).isEqualTo(4);
    }

    @Test
    void losesWhatALaterRestoreTookAway() {
        LogMark early = log.mark(0);
        commit(2, 1);
        LogMark middle = log.mark(2);
        commit(3, 3);
        LogMark late = log.mark(4);
        commit(4, 5);
        assertThat(log.rewind(middle, 6, 6)).isEqualTo(new LogLoss(7, 112, 0, 3));

        assertThat(early.acknowledged()).isEqualTo(2);
        assertThat(middle.acknowledged()).isZero();
        assertThat(late.position()).isEqualTo(2);
        commit(1, 7);
        assertThat(late.acknowledged()).isEqualTo(1);
        assertThat(early.acknowledged()).isEqualTo(3);
    }

    @Test
    void forgetsWhatAFailoverLost() {
        LogCopy copy = log.addCopy(
                new Replication(new Constant(10), new Constant(0), new Constant(0)), RandomStream.of(1, 0, "copy"));
        LogMark mark = log.mark(0);
        commit(2, 0);
        commit(3, 95);
        assertThat(log.promote(copy, 100, 100).acknowledged()).isEqualTo(3);
        assertThat(mark.acknowledged()).isEqualTo(2);
    }

    @Test
    void anotherOfItsTimeGoesOnWithoutIt() {
        LogMark mark = log.mark(0);
        commit(1, 1);
        LogMark like = log.mark(mark);
        log.remove(mark);
        commit(2, 2);
        assertThat(mark.acknowledged()).isEqualTo(1);
        assertThat(like.acknowledged()).isEqualTo(3);
        assertThat(log.rewind(like, 3, 3).recoveryPointAgeNanos()).isEqualTo(2);
    }
}
