package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.scaling.ScheduledAction.Sizes;
import org.junit.jupiter.api.Test;

class ScheduledActionTest {
    private final GroupCloud cloud = new GroupCloud();
    private final AutoScalingGroup group = cloud.group();

    private void schedule(Sizes sizes, long firstNanos, long everyNanos) {
        new ScheduledAction(group, "it", sizes, firstNanos, everyNanos, cloud.journal);
    }

    @Test
    void raisesTheCapacityToANewMinSizeAtItsTime() {
        schedule(new Sizes(9, null, null), 10 * MINUTE, 0);

        cloud.runUntil(10 * MINUTE - 1);
        assertThat(group.desiredCapacity()).isEqualTo(4);
        cloud.runUntil(10 * MINUTE);
        assertThat(group.desiredCapacity()).isEqualTo(9);
        assertThat(group.minSize()).isEqualTo(9);
        assertThat(group.maxSize()).isEqualTo(40);
    }

    @Test
    void lowersTheCapacityToANewMaxSize() {
        schedule(new Sizes(0, 2, null), 10 * MINUTE, 0);

        cloud.runUntil(11 * MINUTE);

        assertThat(group.desiredCapacity()).isEqualTo(2);
    }

    @Test
    void setsTheCapacityWithinTheSizes() {
        schedule(new Sizes(null, 12, 20), 10 * MINUTE, 0);

        cloud.runUntil(11 * MINUTE);

        assertThat(group.desiredCapacity()).isEqualTo(12);
    }

    @Test
    void comesAgainAndAgain() {
        schedule(new Sizes(null, null, 6), 10 * MINUTE, 30 * MINUTE);
        cloud.runUntil(20 * MINUTE);
        group.setDesiredCapacity(4, "by hand");

        cloud.runUntil(40 * MINUTE - 1);
        assertThat(group.desiredCapacity()).isEqualTo(4);
        cloud.runUntil(40 * MINUTE);
        assertThat(group.desiredCapacity()).isEqualTo(6);
    }
}
