package io.virga.models.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTrackingTest {
    /**
     * EC2 Auto Scaling User Guide: one and a half instances too few are two more, one and a half too many one less ("Target
     * tracking scaling policies"); a backlog of 150 messages an instance against a target of 100 takes five more of ten
     * ("Scaling based on Amazon SQS"). The last two are examples of Kubernetes' documentation ("Horizontal Pod
     * Autoscaling"), which rounds in the same way. The others are that arithmetic.
     */
    @ParameterizedTest
    @CsvSource({
        "10, 57.5, 50, 12",
        "10, 42.5, 50, 9",
        "10, 150, 100, 15",
        "4, 90, 50, 8",
        "10, 52, 50, 11",
        "1, 50, 50, 1",
        "7, 0, 50, 0",
        "4, 200, 100, 8",
        "4, 50, 100, 2",
    })
    void roundsSoThatThereIsRatherTooMuch(int capacity, double metric, double target, int expected) {
        assertThat(new TargetTracking(target, false).capacityFor(capacity, metric))
                .isEqualTo(expected);
    }

    @Test
    void doesNotTakeARoundingErrorForANeed() {
        TargetTracking rule = new TargetTracking(55, false);

        for (int capacity = 1; capacity <= 1_000; capacity++) {
            for (int needed = 1; needed <= 2 * capacity; needed++) {
                double metric = 55.0 * needed / capacity;
                assertThat(rule.capacityFor(capacity, metric)).isEqualTo(needed);
            }
        }
    }

    @Test
    void leavesABandBelowTheTargetAlone() {
        assertThat(new TargetTracking(50, false).scaleInThreshold()).isEqualTo(45);
    }

    @Test
    void needsAPositiveTarget() {
        assertThatThrownBy(() -> new TargetTracking(0, false)).hasMessageContaining("positive");
    }
}
