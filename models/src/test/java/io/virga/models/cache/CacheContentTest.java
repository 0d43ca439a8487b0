package io.virga.models.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CacheContentTest {
    private final CacheContent content = new CacheContent(10, 2, 2, 100);

    @Test
    void findsWhatWasSetUntilItsTimeToLiveIsOver() {
        assertThat(content.get(0, 3, 0)).isFalse();
        content.set(0, 3, 0);
        assertThat(content.get(0, 3, 99)).isTrue();
        assertThat(content.get(0, 3, 100)).isFalse();
        assertThat(content.hits()).isEqualTo(1);
        assertThat(content.misses()).isEqualTo(2);
        assertThat(content.expirations()).isEqualTo(1);
    }

    @Test
    void readingRenewsNoTimeToLiveAndWritingDoes() {
        content.set(0, 3, 0);
        content.get(0, 3, 50);
        content.set(0, 3, 60);
        assertThat(content.get(0, 3, 110)).isTrue();
        assertThat(content.get(0, 3, 160)).isFalse();
    }

    @Test
    void whatWasUsedLeastRecentlyGoesForWantOfMemory() {
        content.set(0, 1, 0);
        content.set(0, 2, 1);
        content.get(0, 1, 2);
        content.set(0, 3, 3);
        assertThat(content.get(0, 1, 4)).isTrue();
        assertThat(content.get(0, 2, 4)).isFalse();
        assertThat(content.get(0, 3, 4)).isTrue();
        assertThat(content.evictions()).isEqualTo(1);
    }

    @Test
    void whatIsSetAgainTakesNoMemoryOfOthers() {
        content.set(0, 1, 0);
        content.set(0, 2, 1);
        content.set(0, 2, 2);
        assertThat(content.evictions()).isZero();
        assertThat(content.items(3)).isEqualTo(2);
    }

    @Test
    void whatHasExpiredMakesRoomWithoutAnEviction() {
        content.set(0, 1, 0);
        content.set(0, 2, 0);
        content.set(0, 3, 100);
        assertThat(content.evictions()).isZero();
        assertThat(content.items(100)).isEqualTo(1);
    }

    @Test
    void eachShardHasMemoryOfItsOwnAndLosesIt() {
        content.set(0, 1, 0);
        content.set(0, 2, 0);
        content.set(1, 5, 0);
        content.clear(0);
        assertThat(content.items(1)).isEqualTo(1);
        assertThat(content.get(1, 5, 1)).isTrue();
        assertThat(content.evictions() + content.expirations()).isZero();
    }

    @Test
    void withoutATimeToLiveNothingExpires() {
        CacheContent endless = new CacheContent(10, 1, 10, CacheContent.FOR_EVER);
        endless.set(0, 1, 5);
        assertThat(endless.get(0, 1, Long.MAX_VALUE - 1)).isTrue();
    }

    @Test
    void aTimeToLiveOfZeroAndAMemoryOfNothingAreErrors() {
        assertThatThrownBy(() -> new CacheContent(10, 1, 10, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CacheContent(10, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
