package io.virga.scenarios.parse.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.virga.scenarios.spec.fault.FaultTime;
import io.virga.scenarios.spec.fault.HostFailure;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EmbeddedTest {
    private static final Shape.RecordOf SHAPE = new Shapes().record(HostFailure.class);

    @Test
    void theirPropertiesStandBesideThoseOfTheRecord() {
        assertThat(SHAPE.names()).containsExactly("at", "every", "jitter", "target", "duration", "flapping");
    }

    @Test
    void theirValuesAreFoundInTheGroup() {
        FaultTime time = new FaultTime(Duration.ofHours(2), null, Duration.ZERO);
        HostFailure fault = new HostFailure(time, "web", Duration.ofHours(1), null);

        PropertyShape at = SHAPE.property("at").orElseThrow();

        assertThat(Objects.requireNonNull(at.valueIn(fault))).isEqualTo(Duration.ofHours(2));
    }
}
