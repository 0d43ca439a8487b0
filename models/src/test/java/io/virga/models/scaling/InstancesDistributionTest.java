package io.virga.models.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.virga.models.spot.SpotAllocationStrategy;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstancesDistributionTest {
    private static InstancesDistribution distribution(int base, String percentage) {
        return new InstancesDistribution(
                base, new BigDecimal(percentage), SpotAllocationStrategy.LOWEST_PRICE, 2, null, false);
    }

    /** EC2 Auto Scaling User Guide, "Mixed instances groups", the table of its example: on demand/Spot by capacity. */
    @ParameterizedTest
    @CsvSource({
        "10, 50, 10/0, 15/5, 20/10, 25/15",
        "0, 0, 0/10, 0/20, 0/30, 0/40",
        "0, 60, 6/4, 12/8, 18/12, 24/16",
        "0, 100, 10/0, 20/0, 30/0, 40/0",
        "12, 0, 10/0, 12/8, 12/18, 12/28"
    })
    void dividesAsTheGuideDoes(int base, String percentage, String ten, String twenty, String thirty, String forty) {
        InstancesDistribution distribution = distribution(base, percentage);
        int desired = 0;
        for (String expected : new String[] {ten, twenty, thirty, forty}) {
            desired += 10;
            int onDemand = distribution.onDemandCapacity(desired);
            assertThat(onDemand + "/" + (desired - onDemand)).isEqualTo(expected);
        }
    }

    @Test
    void roundsUpForOnDemand() {
        assertThat(distribution(0, "50").onDemandCapacity(5)).isEqualTo(3);
        assertThat(distribution(1, "0.1").onDemandCapacity(3)).isEqualTo(2);
    }

    @Test
    void refusesPercentagesBeyondAHundred() {
        assertThatThrownBy(() -> distribution(0, "100.1")).hasMessageContaining("from 0 to 100");
    }
}
