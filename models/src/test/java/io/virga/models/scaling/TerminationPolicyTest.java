package io.virga.models.scaling;

import static io.virga.models.scaling.GroupCloud.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.virga.models.compute.Instance;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminationPolicyTest {
    private static final long HOUR = 60 * MINUTE;

    private final GroupCloud cloud = new GroupCloud();

    /** Three instances at the beginning, one in each zone, and three more 50 minutes later; two hours later one goes. */
    private List<String> after(int capacity, TerminationPolicy... policies) {
        cloud.desiredCapacity = 3;
        cloud.terminationPolicies = List.of(policies);
        AutoScalingGroup group = cloud.group();
        cloud.runUntil(50 * MINUTE);
        group.setDesiredCapacity(6, "by hand");
        cloud.runUntil(3 * HOUR - 5 * MINUTE);
        group.setDesiredCapacity(capacity, "by hand");
        return group.inService().stream().map(Instance::path).toList();
    }

    @Test
    void theOldestGoesByDefault() {
        assertThat(after(5, TerminationPolicy.DEFAULT))
                .doesNotContain("r.a.web.1")
                .hasSize(5);
    }

    @Test
    void theNewestGoesWhenTold() {
        assertThat(after(5, TerminationPolicy.NEWEST_INSTANCE))
                .doesNotContain("r.a.web.4")
                .hasSize(5);
    }

    /** The old ones have run for 2 h 55 min, the others for 2 h 4 min 40 s. */
    @Test
    void theOneClosestToItsNextHourGoesWhenTold() {
        assertThat(after(5, TerminationPolicy.CLOSEST_TO_NEXT_INSTANCE_HOUR, TerminationPolicy.NEWEST_INSTANCE))
                .doesNotContain("r.a.web.1")
                .hasSize(5);
    }

    @Test
    void zonesStayInBalanceWhateverThePolicy() {
        assertThat(after(3, TerminationPolicy.NEWEST_INSTANCE)).containsExactly("r.a.web.1", "r.b.web.2", "r.c.web.3");
    }
}
