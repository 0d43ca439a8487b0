package io.virga.models.traffic;

import static io.virga.models.traffic.TestCloud.MS;
import static io.virga.models.traffic.TestCloud.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.kernel.TokenBucket;
import org.junit.jupiter.api.Test;

/**
 * A bucket of 5,000 that gains 10,000 a second, with the requests of API Gateway's documentation (developer guide, account-level
 * throttling examples), to the request.
 */
class TokenBucketTest {
    private long now;
    private final TokenBucket bucket = new TokenBucket(() -> now, 5_000, 10_000);
    private int accepted;

    private void offer(int requests, long atNanos) {
        now = atNanos;
        for (int i = 0; i < requests; i++) {
            accepted += bucket.tryTake(1) ? 1 : 0;
        }
    }

    private void spread(int requests, long fromNanos, long toNanos) {
        for (int i = 1; i <= requests; i++) {
            offer(1, fromNanos + (toNanos - fromNanos) / requests * i);
        }
    }

    @Test
    void admitsTenEachMillisecond() {
        for (int ms = 0; ms < 1_000; ms++) {
            offer(10, ms * MS);
        }
        assertThat(accepted).isEqualTo(10_000);
    }

    @Test
    void admitsABurstOnceAndThenRefuses() {
        offer(10_000, 0);
        assertThat(accepted).isEqualTo(5_000);
    }

    @Test
    void admitsABurstAndAsManySpreadOverTheRestOfTheSecond() {
        offer(5_000, 0);
        spread(5_000, 0, SECOND);
        assertThat(accepted).isEqualTo(10_000);
    }

    @Test
    void hasATenthOfASecondsTokensAfterATenthOfASecond() {
        offer(5_000, 0);
        offer(5_000, 100 * MS);
        assertThat(accepted).isEqualTo(6_000);
    }

    @Test
    void admitsABurstThenAThousandThenTheRest() {
        offer(5_000, 0);
        offer(1_000, 100 * MS);
        spread(4_000, 100 * MS, SECOND);
        assertThat(accepted).isEqualTo(10_000);
    }

    @Test
    void whatIsRefusedTakesNothing() {
        offer(1_000_000, 0);
        offer(1, MS / 10);
        assertThat(accepted).isEqualTo(5_001);
    }

    @Test
    void holdsNoMoreThanItsCapacityHoweverLongItRests() {
        offer(5_000, 0);
        offer(6_000, 86_400 * SECOND);
        assertThat(accepted).isEqualTo(10_000);
    }
}
