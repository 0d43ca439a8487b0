package io.virga.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoresTest {
    private final Recorder entity = Recorder.create();

    @Test
    void aTakerWaitsForAnItem() {
        Store<String, String> room = entity.room(2);
        room.take("t1");
        room.take("t2", item -> item.startsWith("b"));
        room.put("a1");
        room.put("a2");
        room.put("b1");
        assertThat(entity.log).containsExactly("0 t1 takes a1", "0 t2 takes b1");
        assertThat(room.size()).isEqualTo(1);
    }

    @Test
    void itemsWaitAtTheDoorOfAFullStore() {
        Store<String, String> room = entity.room(1);
        room.put("a");
        room.put("b");
        assertThat(room.size()).isEqualTo(1);
        assertThat(room.waitingItems()).isEqualTo(1);
        room.take("t");
        room.take("u");
        assertThat(entity.log).containsExactly("0 t takes a", "0 u takes b");
        room.take("v");
        assertThat(room.withdraw("v")).isTrue();
        assertThat(room.waitingTakers()).isZero();
    }

    @Test
    void aContainerKeepsTakersUntilThereIsEnoughAndGiversUntilThereIsRoom() {
        Container<String> vessel = entity.vessel(10);
        vessel.take("t7", 7);
        vessel.give("g5", 5);
        vessel.give("g6", 6);
        assertThat(entity.log).containsExactly("0 done g5");
        vessel.give("g1", 1);
        assertThat(vessel.amount()).isEqualTo(5);
        assertThatThrownBy(() -> vessel.take("t11", 11)).hasMessageContaining("t11 claims 11");
    }

    @Test
    void aContainerServesInOrderOfArrival() {
        Container<String> vessel = entity.vessel(10);
        vessel.give("g10", 10);
        vessel.give("g2", 2);
        vessel.take("t9", 9);
        vessel.take("t3", 3);
        vessel.take("t1", 1);
        assertThat(entity.log).containsExactly("0 done g10", "0 done t9", "0 done g2", "0 done t3");
        assertThat(vessel.amount()).isZero();
    }

    @Test
    void aTokenBucketAllowsABurstAndThenItsRate() {
        long[] clock = {0};
        TokenBucket bucket = new TokenBucket(() -> clock[0], 3, 10);
        assertThat(bucket.tryTake(3)).isTrue();
        assertThat(bucket.tryTake(1)).isFalse();
        assertThat(bucket.nanosUntil(1)).isEqualTo(100_000_000);
        clock[0] = 99_999_999;
        assertThat(bucket.tryTake(1)).isFalse();
        clock[0] = 100_000_000;
        assertThat(bucket.tryTake(1)).isTrue();
        clock[0] = 10_000_000_000L;
        assertThat(bucket.level()).isEqualTo(3);
        assertThatThrownBy(() -> bucket.nanosUntil(4)).hasMessageContaining("never holds 4.0");
    }

    @Test
    void aTokenBucketLosesNothingToRoundingInAMillionTakes() {
        long[] clock = {0};
        TokenBucket bucket = new TokenBucket(() -> clock[0], 1, 3_000_000);
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(bucket.tryTake(1)).isTrue();
            clock[0] += bucket.nanosUntil(1);
        }
        assertThat(clock[0]).isBetween(333_333_330L, 333_333_337L);
    }
}
