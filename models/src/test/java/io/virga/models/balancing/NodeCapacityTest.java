package io.virga.models.balancing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a node takes second by second, and when it grows. */
class NodeCapacityTest {
    private static final long SECOND = 1_000_000_000L;

    private final NodeCapacity node = new NodeCapacity(new NodeScaling(10, 300 * SECOND));

    /** Offers requests at equal distances within a second, and counts those that are taken. */
    private int taken(long second, int offered) {
        int taken = 0;
        for (int i = 0; i < offered; i++) {
            taken += node.admits(second * SECOND + i * SECOND / offered) ? 1 : 0;
        }
        return taken;
    }

    @Test
    void doublesFiveMinutesAfterWhatItFirstRefused() {
        assertThat(taken(0, 10)).isEqualTo(10);
        assertThat(taken(100, 40)).isEqualTo(10);
        // The eleventh came a quarter of the second after 100 s.
        assertThat(taken(399, 40)).isEqualTo(10);
        assertThat(node.admits(400 * SECOND + SECOND / 4 - 1)).isTrue();
        assertThat(taken(401, 40)).isEqualTo(20);
    }

    @Test
    void doublesNoMoreThanOnceInFiveMinutes() {
        int[] taken = new int[1200];
        for (int second = 0; second < taken.length; second++) {
            taken[second] = taken(second, 100);
        }
        assertThat(taken[299]).isEqualTo(10);
        assertThat(taken[301]).isEqualTo(20);
        assertThat(taken[599]).isEqualTo(20);
        assertThat(taken[602]).isEqualTo(40);
        assertThat(taken[899]).isEqualTo(40);
        assertThat(taken[903]).isEqualTo(80);
    }

    @Test
    void staysAsItIsWhileItSuffices() {
        for (int second = 0; second < 1000; second++) {
            assertThat(taken(second, 10)).isEqualTo(10);
        }
        assertThat(taken(1000, 11)).isEqualTo(10);
    }
}
